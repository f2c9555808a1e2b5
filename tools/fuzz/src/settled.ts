import { setTimeout as sleep } from 'node:timers/promises';
import type { Held, Rows, Subject } from './subject.js';

/** What is written behind is written within a second. */
const LOOK_MS = 1_200;
const MOST_LOOKS = 12;
/** What an act leaves it leaves each time. */
const TIMES = 2;

/** The helpline keeps these going by itself: its jobs, what it notes of its own hours, its figures; and it counts what was forged and what was tried. */
const OWN = /^(platform|bullmq|jobs|pgboss|reporting)\.|floor_(event|uncounted)|figure|^carrier\.forged$|_try$|reconciler_(run|mark)/;
/** Rows of these it alters by itself: who is there, what it asks the carrier for again. */
const TOUCHED = /\.(officer_)?session$|^forwarding\.looking$|^acd\.(agent|distribution_mark)$|^recordings\.(recording|left_at_carrier)$/;
const isSame = (table: string, one: Held | undefined, other: Held): boolean => OWN.test(table) || (TOUCHED.test(table) ? one?.count === other.count : one?.sum === other.sum);

/** What every table holds when what was begun is done. */
export async function settled(subject: Subject): Promise<Rows> {
  let before = await subject.rows();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const now = await subject.rows();
    if ([...now].every(([table, rows]) => isSame(table, before.get(table), rows))) return now;
    before = now;
  }
  return before;
}

interface Difference {
  readonly table: string;
  readonly isOfCount: boolean;
  readonly what: string;
}

function differences(before: Rows, after: Rows): Difference[] {
  return [...after].flatMap(([table, now]) => {
    const was = before.get(table);
    if (isSame(table, was, now)) return [];
    const isOfCount = was?.count !== now.count;
    return [{ table, isOfCount, what: isOfCount ? `${table} has ${now.count} rows, and had ${was?.count ?? 0}` : `${table} holds other rows` }];
  });
}

/** Tables that have another number of rows, each in a line. */
export const otherCounts = (before: Rows, after: Rows): string[] => differences(before, after).filter(({ isOfCount }) => isOfCount).map(({ what }) => what);

/** What an act leaves in the tables, each in a line: rows (shown), or other words in them each time. What the helpline does by itself meanwhile (somebody waits too long, a screen falls silent) it does not do twice in the same table. */
export async function leftBy(subject: Subject, act: () => Promise<unknown>, isExpected: (table: string) => boolean = () => false): Promise<string[]> {
  let left: Difference[] | undefined;
  let before = await settled(subject);
  for (let times = 0; times < TIMES; times += 1) {
    const since = await subject.now();
    await act();
    const after = await settled(subject);
    const now = differences(before, after).filter(({ table }) => !isExpected(table));
    // A row more is an effect, though it comes once.
    const added = now.filter(({ isOfCount }) => isOfCount);
    if (added.length > 0) {
      const shown: string[] = [];
      for (const { table, what } of added) shown.push([what, ...await subject.writtenSince(table, since)].join('\n        '));
      return shown;
    }
    left = now.filter(({ table }) => !left || left.some((one) => one.table === table));
    if (left.length === 0) return [];
    before = after;
  }
  return left!.map(({ what }) => what);
}
