// The frame as it ships: a closed shadow root.
import { start } from './frame.js';

start('closed');
