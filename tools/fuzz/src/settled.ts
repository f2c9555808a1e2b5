import { setTimeout as sleep } from 'node:timers/promises';
import { isOwn } from './run.js';
import type { Subject } from './subject.js';

/** What is written behind is written within a second. */
const LOOK_MS = 1_200;
const MOST_LOOKS = 12;

export type Rows = ReadonlyMap<string, number>;

/** The rows of every table when what was begun is done. */
export async function settled(subject: Subject): Promise<Rows> {
  let before = await subject.rows();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const now = await subject.rows();
    if ([...now].every(([table, rows]) => isOwn(table) || before.get(table) === rows)) return now;
    before = now;
  }
  return before;
}

/** Tables that have another number of rows, each in a line; those that the helpline fills by itself are passed over. */
export function newRows(before: Rows, after: Rows, when: string, isExpected: (table: string) => boolean = () => false): string[] {
  return [...after].filter(([table, rows]) => !isOwn(table) && !isExpected(table) && rows !== (before.get(table) ?? 0)).map(([table, rows]) => `${table} has ${rows} rows ${when}, and had ${before.get(table) ?? 0}`);
}
