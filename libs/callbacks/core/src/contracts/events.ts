import * as z from 'zod';
import { CALLBACK_OUTCOMES } from '../domain/callback.js';

/** Outbox event about the call-back: it is over, with this one outcome. A later one about the same corrects it: the last one stands. */
export const CallbackEnded = 'callbacks.call-back-ended';
export const CallbackEndedSchema = z.object({ callbackId: z.uuid(), outcome: z.enum(CALLBACK_OUTCOMES), attempts: z.number().int() });
