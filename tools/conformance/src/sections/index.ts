import type { Section } from '../suite/section.js';
import { transport } from './s01/index.js';
import { incomingCall } from './s02/index.js';
import { gather } from './s03/index.js';
import { enqueue } from './s04/index.js';
import { dial } from './s05/index.js';
import { statusCallbacks } from './s06/index.js';
import { recordings } from './s07/index.js';
import { conferences } from './s08/index.js';
import { inboundMessages } from './s09/index.js';
import { messageStatuses } from './s10/index.js';
import { fallback } from './s11/index.js';
import { signatures } from './s12/index.js';
import { retriesAndTimeouts } from './s13/index.js';
import { restApi } from './s14/index.js';
import { twilioPackage } from './s15/index.js';
import { faults } from './s16/index.js';

/** The contract's sections, in their order. */
export const SECTIONS: readonly Section[] = [transport, incomingCall, gather, enqueue, dial, statusCallbacks, recordings, conferences, inboundMessages, messageStatuses, fallback, signatures, retriesAndTimeouts, restApi, twilioPackage, faults];
