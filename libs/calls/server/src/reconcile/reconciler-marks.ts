import type { Database } from '@pukar/platform/database';

/** Until when the carrier's calls to a number have been compared; undefined for a number that never was. */
export async function readMark(database: Database, number: string): Promise<Date | undefined> {
  return (await database.query<{ seen_until: Date }>('select seen_until from calls.reconciler_mark where number = $1', [number]))[0]?.seen_until;
}

/** Moves the marks of numbers forward; a worker that was slower takes none back. */
export async function moveMarks(database: Database, numbers: readonly string[], to: Date): Promise<void> {
  await database.query(
    `insert into calls.reconciler_mark (number, seen_until) select number, $2 from unnest($1::text[]) as number
     on conflict (number) do update set seen_until = greatest(reconciler_mark.seen_until, excluded.seen_until)`,
    [numbers, to],
  );
}
