import { section } from '../../suite/section.js';
import { changes } from './changes.js';
import { ends } from './ends.js';
import { events } from './events.js';

export const conferences = section(8, 'Conference status callbacks', events, changes, ends);
