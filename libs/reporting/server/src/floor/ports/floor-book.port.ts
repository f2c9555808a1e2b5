import type { Tx } from '@pukar/platform/database';
import type { BookEntry } from '@pukar/reporting-core/domain';

type Source = Pick<Tx, 'query'>;

/** A line that figures are made of again; `isCounted`: they have it already. */
export type CountableEntry = BookEntry & { readonly isCounted: boolean };

/** The floor's book. A line is uncounted from the transaction that wrote it until one that settles it. */
export abstract class FloorBookPort {
  /** Uncounted lines by number, at most so many of the first. */
  abstract uncounted(source: Source, most: number): Promise<readonly number[]>;
  /** Every line about the calls that these lines are about. */
  abstract ofCalls(source: Source, ids: readonly number[]): Promise<readonly CountableEntry[]>;
  /** What the agents of these lines did, from just before the first of them on. */
  abstract ofAgents(source: Source, ids: readonly number[]): Promise<readonly CountableEntry[]>;
  abstract settle(tx: Tx, ids: readonly number[]): Promise<void>;
  /** Every line about calls that wait or that somebody holds. */
  abstract ofLiveCalls(source: Source): Promise<readonly BookEntry[]>;
  /** What each agent does now. */
  abstract lastPresences(source: Source): Promise<readonly BookEntry[]>;
  /** The lines that name an agent, of a stretch of time, from what they did when it began on. */
  abstract ofAgent(source: Source, agentId: string, span: { readonly from: Date; readonly until: Date }): Promise<readonly BookEntry[]>;
}
