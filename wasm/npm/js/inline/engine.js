// The engine of the single file: the twins, without a request.
import { Fingerpost } from './fingerpost_twin.js';
import { ready } from './fingerpost_papers.js';

export const load = async () => Fingerpost;

let papers;

export const second = () => (papers ??= Promise.resolve().then(ready).catch(() => undefined));
