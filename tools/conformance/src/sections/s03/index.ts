import { section } from '../../suite/section.js';
import { keys } from './keys.js';
import { silence } from './silence.js';

export const gather = section(3, 'Gather', keys, silence);
