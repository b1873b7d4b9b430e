import 'survey-core/survey-core.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { json } from '../survey.mjs';

createRoot(document.getElementById('form')).render(createElement(Survey, { model: new Model(json) }));
