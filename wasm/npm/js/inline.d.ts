export type { FingerPostElement } from './index.js';
