import { section } from '../../suite/section.js';
import { keys } from './keys.js';
import { silence } from './silence.js';
import { speech } from './speech.js';

export const gather = section(3, 'Gather', keys, silence, speech);
