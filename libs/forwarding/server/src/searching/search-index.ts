import { keyNumber, keysOf } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** A statement, where it is and when it came there. */
export interface Came {
  readonly office_id: string;
  readonly received_at: Date;
  readonly statement: string;
}

export const secondOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** One writer at a time; false while another is at it. */
export async function isOnlyWriter(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ is: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('forwarding.search', 0)) as is`);
  return row!.is;
}

/** Takes statements in. To take one in twice changes nothing. */
export async function addStatements(tx: Tx, statements: readonly Came[]): Promise<void> {
  const seconds = new Map<string, { readonly office: string; readonly word: number; readonly at: Set<number> }>();
  for (const { office_id: office, received_at: at, statement } of statements) {
    for (const key of keysOf(statement)) {
      const word = keyNumber(key);
      const id = `${office} ${word}`;
      const entry = seconds.get(id) ?? { office, word, at: new Set() };
      entry.at.add(secondOf(at));
      seconds.set(id, entry);
    }
  }
  const entries = [...seconds.values()];
  const [offices, words] = [entries.map(({ office }) => office), entries.map(({ word }) => word)];
  await tx.query(
    `insert into forwarding.search_word (department_code, word)
     select distinct coalesce(o.department_code, ''), t.word from unnest($1::uuid[], $2::integer[]) t(office_id, word) join forwarding.office o on o.id = t.office_id
     where not exists (select from forwarding.search_word w where w.department_code = coalesce(o.department_code, '') and w.word = t.word) on conflict do nothing`,
    [offices, words],
  );
  await tx.query(
    'select forwarding.add_to_search(t.office_id, t.word, t.seconds::integer[]) from unnest($1::uuid[], $2::integer[], $3::text[]) t(office_id, word, seconds)',
    [offices, words, entries.map(({ at }) => `{${[...at].sort((a, b) => a - b).join(',')}}`)],
  );
}

/** Takes out whatever came to an office in that second. Seldom asked for, and needs no words: they may be there no longer. */
export async function takeOut(tx: Tx, officeId: string, at: Date): Promise<void> {
  const second = secondOf(at);
  await tx.query(
    `update forwarding.search_block set came_at = array_remove(came_at, $2) where office_id = $1 and first_at <= $2 and came_at[cardinality(came_at)] >= $2 and came_at @> array[$2::integer]`,
    [officeId, second],
  );
  await tx.query(`delete from forwarding.search_block where office_id = $1 and first_at <= $2 and came_at = '{}'`, [officeId, second]);
}

/** The statements that came to these offices in the seconds of these moments, as they are now. */
export const statementsAt = (tx: Tx, offices: readonly string[], moments: readonly Date[]): Promise<Came[]> =>
  tx.query<Came>(
    `select f.office_id, f.received_at, f.statement from (select distinct o as office_id, date_trunc('second', m) as second from unnest($1::uuid[], $2::timestamptz[]) t(o, m)) t
     join forwarding.forwarded_ticket f on f.office_id = t.office_id and f.received_at >= t.second and f.received_at < t.second + interval '1 second'`,
    [offices, moments],
  );
