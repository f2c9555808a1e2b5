import { section } from '../../suite/section.js';
import { answers } from './answers.js';
import { requests } from './requests.js';

export const transport = section(1, 'Transport', requests, answers);
