// For tests only: the same element with an open shadow root, so that axe and every WebDriver can look inside.
import { define } from './element.js';

define('open');
