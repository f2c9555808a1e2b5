import type { Tx } from '@pukar/platform/database';

/** The place of a citizen whom we ring. */
export interface OldPlace {
  readonly language: string;
  readonly since: Date;
  /** The calls of theirs that we owe. */
  readonly owed: readonly string[];
}

/** The telephone, as far as call-backs ask it. */
export abstract class OutgoingCallsPort {
  /** Makes the outgoing call's row; twice changes nothing. */
  abstract prepare(tx: Tx, call: { readonly callId: string; readonly callbackId: string; readonly language: string; readonly at: Date }): Promise<void>;
  /** Gives it a place in the waiting line, as if it had waited since then, in the queue that the citizen left last. */
  abstract joinLine(tx: Tx, place: OldPlace & { readonly callId: string }): Promise<void>;
  /** Rings the citizen; a call that was dialled before is not dialled again. */
  abstract dial(callId: string): Promise<'ringing' | 'refused' | 'uncertain'>;
  /** Ends a call that was not dialled yet, with its place in the line. False when it was: then its end is heard. */
  abstract giveUp(tx: Tx, callId: string, at: Date): Promise<boolean>;
  /** Of these calls the one in which they talk, wait for a person, or have talked since then; when it was over, if it is. No attempt that goes on. */
  abstract personSince(tx: Tx, callIds: readonly string[], since: Date): Promise<{ readonly callId: string; readonly endedAt: Date | null } | undefined>;
  /** When a call was over; undefined while it goes on. */
  abstract endedAt(tx: Tx, callId: string): Promise<Date | undefined>;
  /** Whether an agent is free, and able, for whoever has waited at this place, besides those for the citizens of `rung` (calls of ours), who are on their way to one. */
  abstract isPlaceUp(where: Pick<Tx, 'query'>, place: OldPlace & { readonly rung: readonly (OldPlace & { readonly callId: string })[] }): Promise<boolean>;
  /** Of each place a name that those share whom the same agents serve. */
  abstract alike(where: Pick<Tx, 'query'>, places: readonly OldPlace[]): Promise<readonly string[]>;
}
