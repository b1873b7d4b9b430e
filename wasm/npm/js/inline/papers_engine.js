// The engine of the papers in the single file: the twin, without a request.
import { Papers } from './fingerpost_papers_twin.js';

export const load = async () => Papers;
