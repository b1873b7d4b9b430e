// For tests only: the same frame with an open shadow root, for a driver that cannot look into a closed one.
import { start } from './frame.js';

start('open');
