import * as z from 'zod';

/** How a call ended; every call has exactly one. */
export const CALL_OUTCOMES = [
  /** Hung up before choosing anything. */
  'left-in-menu',
  /** Heard what they asked for (status, emergency numbers) and hung up. */
  'served-by-menu',
  /** Hung up while waiting for an agent. */
  'abandoned-in-queue',
  /** Waited as long as we let anybody wait, and was told that we ring back. */
  'sent-away-from-queue',
  /** Talked to an agent. */
  'talked',
  /** Ended while being connected, or by a failure. */
  'failed',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Outbox event about the call. */
export const CallEnded = 'calls.call-ended';
export const CallEndedSchema = z.object({ callId: z.uuid(), outcome: z.enum(CALL_OUTCOMES) });
