import * as z from 'zod';

/** How long a pause lasts at most: the recording then goes on by itself, and the desk says so. */
export const PAUSE_SECONDS = 120;

/** Why a caller is not recorded any more. Codes only: what they said about it is nobody's to keep. */
export const OBJECTION_REASONS = ['does-not-want', 'fears-being-found', 'is-a-child', 'other'] as const;
export type ObjectionReason = (typeof OBJECTION_REASONS)[number];

/** `recording:read`: the recording of the agent's call. Refused `not-your-call`. */
export const DeskRecordingQuerySchema = z.object({ callId: z.uuid() });
/** `recording:pause`: nothing is recorded while something secret is said. Refused `not-your-call`, `not-recorded`, `carrier-unreachable`. */
export const PauseSchema = z.object({ callId: z.uuid(), on: z.boolean() });
/** `recording:object`: the caller does not want it; what was recorded is deleted. Refused `not-your-call`, `not-recorded`, `held-as-evidence`. */
export const ObjectionSchema = z.object({ callId: z.uuid(), reason: z.enum(OBJECTION_REASONS) });

/** Answer of each of them: what the carrier does now. */
export const DeskRecordingSchema = z.object({
  callId: z.uuid(),
  /** `starting`: asked for, not confirmed; `refused`: the caller did not want it. */
  state: z.enum(['none', 'starting', 'recording', 'paused', 'over', 'refused']),
  /** While it is `starting`: it pauses as soon as it begins, unless the agent takes that back. */
  pausesAtStart: z.boolean(),
  /** When a pause ends by itself. */
  resumesAt: z.iso.datetime().nullable(),
  /** The last pause was not ended by the agent. */
  resumedByItself: z.boolean(),
  serverTime: z.iso.datetime(),
});
export type DeskRecording = z.infer<typeof DeskRecordingSchema>;

/** The socket messages of recordings. `recording` tells the desk that its call's recording changed: it reads it then. */
export const RECORDING_EVENTS = { toServer: ['recording:read', 'recording:pause', 'recording:object'], toClient: ['recording'] } as const;
