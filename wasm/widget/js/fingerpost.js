// The entry that a page loads: <finger-post> in a closed shadow root.
import { define } from './element.js';

define('closed');
