// Stub until the API is written.
export { default as init, repeat } from './api_glue.js';
