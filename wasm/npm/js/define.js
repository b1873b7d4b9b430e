// Defines <finger-post> where it is imported.
import { define } from './index.js';

define();
