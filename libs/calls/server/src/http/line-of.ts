import { parseOrRefuse } from '@pukar/platform/http';
import { callIdOf, type LineOfCall } from '../persistence/call-rows.js';
import { CallQuerySchema } from './carrier-forms.js';

/** Whose line asks: the address says it for lines that we rang, the SID for callers'. */
export const lineOf = (query: unknown, callSid: string): LineOfCall => ({ callId: parseOrRefuse(CallQuerySchema, query).call ?? callIdOf(callSid), callSid });
