import type { Tx } from '@pukar/platform/database';
import { Tally, tallyAgents, tallyCalls } from '@pukar/reporting-core/domain';
import type { CountableEntry, FloorBookPort } from './ports/floor-book.port.js';

/**
 * What lines that are not counted yet change: the calls and agents that they are about, counted with them, less the same counted
 * without. So a line that comes late, or corrects another, takes away what was counted before it in whatever quarter that was. `ids`
 * may be any of the uncounted: the others are as if nobody had written them.
 */
export async function uncountedTally(book: FloorBookPort, source: Pick<Tx, 'query'>, ids: readonly number[]): Promise<Tally> {
  if (ids.length === 0) return new Tally();
  const [calls, agents] = [await book.ofCalls(source, ids), await book.ofAgents(source, ids)];
  const fresh = new Set(ids);
  const known = ({ isCounted }: CountableEntry): boolean => isCounted;
  const knownSoon = ({ isCounted, id }: CountableEntry): boolean => isCounted || fresh.has(id);
  return tallyCalls(calls.filter(knownSoon)).addAll(tallyAgents(agents.filter(knownSoon), null))
    .addAll(tallyCalls(calls.filter(known)), -1).addAll(tallyAgents(agents.filter(known), null), -1);
}
