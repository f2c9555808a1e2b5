import { LINE_IS_NEW_SECONDS } from '@pukar/calls-server';

/** How soon each kind of work is found when no wake-up came for it. */
export const SWEEP_MS = { outbox: 500, messages: 1_000, floor: 1_000, alerts: 2_000, recordings: 1_000, recordingsInHand: 10_000, callbacks: 1_000, tidying: 5_000, mending: 2_000, telling: 2_000, searching: 2_000, deliveries: 20_000, digests: 60_000, daysOff: 600_000, lostMessages: 20_000, tickets: 5_000, forgetting: 3_600_000, sealing: 5_000, checkpoints: 300_000, reconciling: { localCarrier: 20_000, twilio: 60_000 } };

/** A line at the carrier that nobody wants is up no longer than this, beside what its ending takes: it is left alone while it is new, and found by the run after that. */
export const unwantedLineEndsWithinMs = (reconcilingMs: number): number => LINE_IS_NEW_SECONDS * 1_000 + reconcilingMs;
