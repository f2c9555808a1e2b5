import { section } from '../../suite/section.js';
import { incomingParameters, otherCalls } from './incoming.js';

export const incomingCall = section(2, 'Incoming voice call', incomingParameters, otherCalls);
