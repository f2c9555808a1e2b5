import { section } from '../../suite/section.js';
import { attributes } from './attributes.js';
import { outcomes } from './outcomes.js';

export const dial = section(5, 'Dial', outcomes, attributes);
