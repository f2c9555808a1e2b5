import { setTimeout as sleep } from 'node:timers/promises';
import type { Border, Limits, Wrong } from './border.js';
import type { Evil } from './evil.js';
import { makerOf, MOST_BLOCKED_MS, MOST_TOGETHER_MS, type Pause, type Sent } from './pauses.js';
import { otherCounts } from './settled.js';
import type { Subject } from './subject.js';

/** So long after the last answer what was begun is done. */
const QUIET_MS = 1_500;
const RECENT = 400;
/** Of a border's pauses the longest are looked into. */
const MOST_JUDGED = 10;
/** Code that is run the first time is translated meanwhile: the first tries do not count as pauses. */
const WARMING = 300;
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

/** Sends a border's tries, some at once, and looks at what can be seen from outside afterwards. */
export async function run(border: Border, subject: Subject, evil: Evil, { tries, untilMs }: Limits): Promise<Found> {
  const opened = await border.open(subject, evil);
  // What making ready left behind is not the tries'.
  subject.faults();
  const before = border.refusesAll ? await subject.rows() : undefined;
  const pids = subject.pids();
  const [began, wrong, outcomes, recent, pauses] = [Date.now(), [] as Wrong[], {} as Record<string, number>, [] as Sent[], [] as Pause[]];
  let [count, inputs] = [0, 0];
  let [lookedUpTo, longestMs] = [began, 0];
  const lane = async (): Promise<void> => {
    while (inputs < tries && Date.now() < untilMs) {
      const next = opened.next();
      if (!next) return;
      count += 1;
      inputs += next.inputs ?? 1;
      const sent: Sent = { tried: next, from: Date.now(), to: Infinity };
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
      if (one.ms > MOST_BLOCKED_MS) pauses.push({ ...one, during: recent.filter(({ from, to }) => from <= one.at && to >= one.at - one.ms - 5).map(({ tried }) => tried) });
    }
    lookedUpTo = at;
    recent.splice(0, recent.length - RECENT / 4);
  };
  await Promise.all(Array.from({ length: border.atOnce }, lane));
  const seconds = (Date.now() - began) / 1_000;
  await sleep(QUIET_MS);
  if (count > WARMING) noteBlocked();
  for (const pause of pauses.sort((one, other) => other.ms - one.ms).slice(0, MOST_JUDGED)) {
    const maker = await makerOf(pause, subject);
    if (maker) wrong.push({ what: `${pause.process} computed for ${pause.ms} ms without a pause, and again for this alone`, sent: maker.sent });
    else if (pause.ms > MOST_TOGETHER_MS) wrong.push({ what: `${pause.process} computed for ${pause.ms} ms without a pause, for no one input`, sent: pause.during.map(({ sent }) => sent.slice(0, 160)).join('\n      ') });
  }
  if (subject.pids() !== pids) wrong.push({ what: `a process ended: ${pids} before, ${subject.pids()} after`, sent: '' });
  for (const line of subject.faults()) wrong.push({ what: `logged: ${line}`, sent: '' });
  if (before) {
    for (const what of otherCounts(before, await subject.rows())) wrong.push({ what: `${what}, though everything was refused`, sent: '' });
  }
  await opened.close?.();
  return { border: border.name, about: border.about, tries: inputs, seconds, outcomes, longestMs, wrong };
}
