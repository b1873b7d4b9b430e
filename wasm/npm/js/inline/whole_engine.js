// The engine of the whole in the single file: the twin, without a request.
import * as twin from './fingerpost_whole_twin.js';

export const load = async () => twin;
