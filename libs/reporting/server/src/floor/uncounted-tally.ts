import type { Tx } from '@pukar/platform/database';
import { type Fold, Tally } from '@pukar/reporting-core/domain';
import type { CountableEntry, FloorBookPort } from './ports/floor-book.port.js';

/**
 * What lines that are not counted yet change: the calls and agents that they are about, counted with them, less the same counted
 * without. So a line that comes late, or corrects another, takes away what was counted before it in whatever quarter that was. `ids`
 * may be any of the uncounted: the others are as if nobody had written them. `folds`: the ways to count that are wanted.
 */
export async function uncountedTally(book: FloorBookPort, source: Pick<Tx, 'query'>, ids: readonly number[], folds: readonly Fold[]): Promise<Tally> {
  const tally = new Tally();
  if (ids.length === 0) return tally;
  const [calls, agents] = [await book.ofCalls(source, ids), await book.ofAgents(source, ids)];
  const fresh = new Set(ids);
  const known = ({ isCounted }: CountableEntry): boolean => isCounted;
  const knownSoon = ({ isCounted, id }: CountableEntry): boolean => isCounted || fresh.has(id);
  for (const fold of folds) {
    tally.addAll(fold.calls(calls.filter(knownSoon))).addAll(fold.time(agents.filter(knownSoon), null));
    tally.addAll(fold.calls(calls.filter(known)), -1).addAll(fold.time(agents.filter(known), null), -1);
  }
  return tally;
}
