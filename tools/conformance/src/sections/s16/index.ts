import { section } from '../../suite/section.js';
import { callbackFaults } from './callbacks.js';
import { callFaults } from './calls.js';
import { requestFaults } from './requests.js';

export const faults = section(16, 'Faults on demand', callbackFaults, callFaults, requestFaults);
