import { setTimeout as sleep } from 'node:timers/promises';
import type { Border, Limits, Wrong } from './border.js';
import type { Evil } from './evil.js';
import type { Subject } from './subject.js';

/** No process computes for longer without a pause. */
export const MOST_BLOCKED_MS = 50;
/** So long after the last answer what was begun is done. */
const QUIET_MS = 1_500;
const RECENT = 400;
/** Code that is run the first time is translated meanwhile: the first tries do not count as pauses. */
const WARMING = 300;
/** The helpline keeps these going by itself: its jobs, what it notes of its own hours, its figures; and it counts what was forged. */
const OWN = /^(platform|bullmq|jobs|pgboss|reporting)\.|floor_event|figure|^carrier\.forged$|reconciler_(run|mark)/;
export const isOwn = (table: string): boolean => OWN.test(table);

export interface Found {
  readonly border: string;
  readonly about: string;
  readonly tries: number;
  readonly seconds: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** The longest that a process computed without a pause, where it was long enough to be noted. */
  readonly longestMs: number;
  readonly wrong: readonly Wrong[];
}

interface Sent {
  readonly sent: string;
  readonly from: number;
  to: number;
}

/** Sends a border's tries, some at once, and looks at what can be seen from outside afterwards. */
export async function run(border: Border, subject: Subject, evil: Evil, { tries, untilMs }: Limits): Promise<Found> {
  const opened = await border.open(subject, evil);
  // What making ready left behind is not the tries'.
  subject.faults();
  const before = border.refusesAll ? await subject.rows() : undefined;
  const pids = subject.pids();
  const [began, wrong, outcomes, recent] = [Date.now(), [] as Wrong[], {} as Record<string, number>, [] as Sent[]];
  let [count, inputs] = [0, 0];
  let [lookedUpTo, longestMs] = [began, 0];
  const lane = async (): Promise<void> => {
    while (inputs < tries && Date.now() < untilMs) {
      const next = opened.next();
      if (!next) return;
      count += 1;
      inputs += next.inputs ?? 1;
      const sent: Sent = { sent: next.sent, from: Date.now(), to: Infinity };
      recent.push(sent);
      if (count === WARMING) lookedUpTo = Date.now();
      if (count > WARMING && recent.length > RECENT) noteBlocked();
      const answer = await next.send().catch((error: unknown) => ({ outcome: 'failed', wrong: `it could not be sent: ${String(error)}` }));
      sent.to = Date.now();
      outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1;
      if (answer.wrong !== undefined) wrong.push({ what: answer.wrong, sent: next.sent });
    }
  };
  const noteBlocked = (): void => {
    const at = Date.now();
    for (const one of subject.blocked(lookedUpTo, 0)) {
      longestMs = Math.max(longestMs, one.ms);
      if (one.ms <= MOST_BLOCKED_MS) continue;
      const then = recent.filter(({ from, to }) => from <= one.at && to >= one.at - one.ms - 5).map(({ sent }) => sent.slice(0, 160));
      wrong.push({ what: `${one.process} computed for ${one.ms} ms without a pause`, sent: then.join('\n      ') });
    }
    lookedUpTo = at;
    recent.splice(0, recent.length - RECENT / 4);
  };
  await Promise.all(Array.from({ length: border.atOnce }, lane));
  const seconds = (Date.now() - began) / 1_000;
  await sleep(QUIET_MS);
  if (count > WARMING) noteBlocked();
  if (subject.pids() !== pids) wrong.push({ what: `a process ended: ${pids} before, ${subject.pids()} after`, sent: '' });
  for (const line of subject.faults()) wrong.push({ what: `logged: ${line}`, sent: '' });
  if (before) {
    for (const [table, rows] of await subject.rows()) if (!isOwn(table) && rows !== (before.get(table) ?? 0)) wrong.push({ what: `${table} has ${rows} rows, and had ${before.get(table) ?? 0}, though everything was refused`, sent: '' });
  }
  await opened.close?.();
  return { border: border.name, about: border.about, tries: inputs, seconds, outcomes, longestMs, wrong };
}
