import 'survey-core/survey-core.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { json } from '../survey.mjs';

renderSurvey(new Model(json), document.getElementById('form'));
