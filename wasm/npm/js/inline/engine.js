// The engine of the single file: the twin of the whole, without a request, and nothing to begin with before it.
import { ready } from './fingerpost_whole.js';
import { version } from './fingerpost_whole_twin.js';
import { heading, make } from './paper.js';
import { written } from './written.js';

let asked;

/** The whole, once it is here. */
export let here;

export const whole = () => (asked ??= ready({ heading, make, written }, version()).then((one) => (here = one)));

export const load = async () => (await whole()).Fingerpost;
