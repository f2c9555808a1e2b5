import type { Tx } from '@pukar/platform/database';

/** How a call stands, or stood when it left, in the line. */
export interface Stood {
  readonly queue: string;
  /** The department that it is about, or what menus told of it. */
  readonly topic: string | null;
  readonly priority: number;
}

/** Of each list of calls how the one stood that came into a queue last; undefined where none ever did. */
export async function stoodInLine(where: Pick<Tx, 'query'>, lists: readonly (readonly string[])[]): Promise<readonly (Stood | undefined)[]> {
  const calls = lists.flatMap((list, nth) => list.map((callId) => ({ nth, callId })));
  if (calls.length === 0) return lists.map(() => undefined);
  const rows = await where.query<Stood & { readonly nth: number }>(
    `select distinct on (o.nth) o.nth, w.queue, w.topic, w.priority from unnest($1::integer[], $2::uuid[]) as o (nth, call_id) join acd.waiting w on w.call_id = o.call_id
     order by o.nth, w.in_queue_since desc nulls last, w.call_id`,
    [calls.map(({ nth }) => nth), calls.map(({ callId }) => callId)],
  );
  const known = new Map(rows.map(({ nth, ...stood }) => [nth, stood]));
  return lists.map((_list, nth) => known.get(nth));
}
