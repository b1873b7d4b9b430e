// The element in one file: nothing is fetched and nothing is compiled, so it runs under `connect-src 'none'` and without
// 'wasm-unsafe-eval'. The engine is the twin in plain JavaScript (wasm/npm/js/inline/engine.js stands in for engine.js).
import { define } from './element.js';

define('closed');
