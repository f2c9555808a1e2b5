import { setTimeout as sleep } from 'node:timers/promises';
import type { Rows, Subject } from './subject.js';

/** What is written behind is written within a second. */
const LOOK_MS = 1_200;
const MOST_LOOKS = 12;

/** The helpline keeps these going by itself: its jobs, what it notes of its own hours, its figures, who is there, what it asks the carrier for again; and it counts what was forged and who tried to sign in. */
const OWN = /^(platform|bullmq|jobs|pgboss|reporting)\.|floor_(event|uncounted)|figure|^carrier\.forged$|^access\.sign_in_try$|reconciler_(run|mark)|^acd\.(agent|distribution_mark)$|^recordings\.(recording|left_at_carrier)$/;
const isOwn = (table: string): boolean => OWN.test(table);

/** What every table holds when what was begun is done. */
export async function settled(subject: Subject): Promise<Rows> {
  let before = await subject.rows();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const now = await subject.rows();
    if ([...now].every(([table, rows]) => isOwn(table) || before.get(table)?.sum === rows.sum)) return now;
    before = now;
  }
  return before;
}

/** Tables that hold something else, each in a line; those that the helpline fills by itself are passed over. */
export function changed(before: Rows, after: Rows, when: string, isExpected: (table: string) => boolean = () => false): string[] {
  return [...after].flatMap(([table, { count, sum }]) => {
    const was = before.get(table);
    if (isOwn(table) || isExpected(table) || was?.sum === sum) return [];
    return [was?.count === count ? `${table} holds other rows ${when}` : `${table} has ${count} rows ${when}, and had ${was?.count ?? 0}`];
  });
}
