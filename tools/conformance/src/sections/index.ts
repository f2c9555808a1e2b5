import type { Section } from '../suite/section.js';
import { transport } from './s01/index.js';
import { incomingCall } from './s02/index.js';
import { gather } from './s03/index.js';

/** The contract's sections, in their order. */
export const SECTIONS: readonly Section[] = [transport, incomingCall, gather];
