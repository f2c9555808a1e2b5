import type { Tx } from '@pukar/platform/database';

/** Whom a call is owed to, as the vault names them. */
export interface OwedCitizen {
  readonly citizenId: string;
  readonly hasNumber: boolean;
  /** BCP-47; null when they chose none. */
  readonly language: string | null;
}

/** The vault, as far as call-backs ask it. */
export abstract class CitizensPort {
  /** Who made, or was rung by, a call; undefined for a call that the vault does not know. */
  abstract ofCall(where: Pick<Tx, 'query'>, callId: string): Promise<OwedCitizen | undefined>;
  /** Holds the citizen until the end of the transaction, as a call of theirs does that comes in: taken before a call-back's row, so that neither waits for the other for ever. */
  abstract hold(tx: Tx, citizenId: string): Promise<void>;
  /** When a fair limit lets them reach a person again; undefined when they may now. Asked before they are rung, and told to nobody. */
  abstract limitedUntil(where: Pick<Tx, 'query'>, citizenId: string): Promise<Date | undefined>;
  /** Their latest calls, and ours to them. */
  abstract latestCalls(where: Pick<Tx, 'query'>, citizenId: string): Promise<readonly string[]>;
}
