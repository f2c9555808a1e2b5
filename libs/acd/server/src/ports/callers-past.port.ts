import type { Tx } from '@pukar/platform/database';

/** Asks whoever knows who called: the floor itself knows calls only. */
export abstract class CallersPastPort {
  /** The calls that the same caller made, or that we made to them, since then; the newest first, this one not among them. Empty for a number that is withheld. */
  abstract callsOf(where: Pick<Tx, 'query'>, callId: string, since: Date): Promise<readonly string[]>;
}
