import { asksForPerson } from '@pukar/floor-proofs/asks-for-person';
import { isOver, type Line } from '@pukar/floor-proofs/exchange';
import { percentile } from '@pukar/floor-proofs/percentiles';
import type pg from 'pg';
import { AnswersWatch, DEADLINE_MS } from '../frame/answers-watch.js';
import type { Check } from '../frame/checks.js';
import type { Floor } from '../frame/floor.js';

const WEBHOOKS_PER_SECOND = 1_000;
/** What somebody makes who presses a key and hangs up: the first request, a key, and that the call is over. */
const WEBHOOKS_A_CALL = 3;
/** One in so many asks for a person, about as many as the agents can take. */
const ASKS_ONE_IN = 100;
const NORMAL_WITHIN_MS = 10_000;
/** Of a helpline whose machine is not busy; a normal turn takes a few milliseconds. */
const NORMAL_P99_MS = 250;
const MOST_MB = 512;
const LOOKS_EVERY_MS = 250;
/** Everything is normal for so long before it counts as such. */
const STAYS_NORMAL_MS = 1_000;
const OVERLOAD = 20;
const TALKS_MS = 2_000;
/** Who waits asks again when the music ends, which is 38 s long, and is told their place every 45; here more than twice as often. */
const ROUND_EVERY_MS = 15_000;
const LOOKS_AT_LINE_MS = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** From nothing to a thousand webhooks a second at once, for so long. */
export async function surge(floor: Floor, seconds: number, say: (line: string) => void): Promise<Check[]> {
  const { helpline: { carrier, exchange, api } } = floor;
  const watch = new AnswersWatch(carrier);
  const memory = new Memory(floor);
  watch.begin();
  const began = performance.now();
  const postedBefore = carrier.posted;
  let nth = 0;
  let [posted, cameWithin] = [0, 0];
  const goesOn = (ms: number): boolean => {
    [posted, cameWithin] = [carrier.posted - postedBefore, performance.now() - began];
    return ms < seconds * 1_000;
  };
  await floor.isCalled(goesOn, WEBHOOKS_PER_SECOND / WEBHOOKS_A_CALL, async () => {
    const line = exchange.dials(floor.nextCaller());
    nth += 1;
    if (nth % ASKS_ONE_IN !== 0) await asksForPerson(carrier, api, line, () => !isOver(line), 1);
    else {
      await asksForPerson(carrier, api, line, () => !isOver(line));
      const giveUpAt = performance.now() + 10_000;
      while (!isOver(line) && line.talkedWith.size === 0 && performance.now() < giveUpAt) await pause(50);
      if (line.talkedWith.size > 0) await pause(TALKS_MS);
    }
    exchange.hangsUp(line);
  });
  // Of those who ask for a person some stay longer: they are none of what came in.
  const took = Math.max(seconds, cameWithin / 1_000);
  const { ms, bad, again } = watch.take();
  say(`  ${posted} webhooks in ${took.toFixed(0)} s: ${Math.round(percentile(ms, 50))} / ${Math.round(percentile(ms, 99))} ms (50 / 99 %), ${again} pieces of news to come again`);
  const normalAfter = await normalAgain(floor, watch);
  watch.end();
  const { most } = memory.end();
  const name = `0 → ${WEBHOOKS_PER_SECOND} webhooks a second for ${seconds} s`;
  return [
    { what: `${name}: really came, a second`, seen: posted / took, bar: WEBHOOKS_PER_SECOND * 0.9, atLeast: true },
    { what: `${name}: not answered, no TwiML, or after ${DEADLINE_MS} ms`, seen: bad.length, bar: 0, why: bad },
    { what: `${name}: 99 % answered within`, seen: percentile(ms, 99), bar: DEADLINE_MS, unit: 'ms' },
    { what: `${name}: memory of the api at most`, seen: most, bar: MOST_MB, unit: 'MB' },
    { what: `${name}: back to normal after`, seen: normalAfter, bar: NORMAL_WITHIN_MS, unit: 'ms' },
  ];
}

/** Twenty times as many ask for a person as the agents can take: they hear the queue and how long it is, or are offered a call-back, and hang up at last. */
export async function overload(floor: Floor, seconds: number, say: (line: string) => void): Promise<Check[]> {
  const { helpline: { carrier, exchange, api }, desks, chance } = floor;
  const watch = new AnswersWatch(carrier);
  const memory = new Memory(floor);
  watch.begin();
  const aSecond = (desks.length / ((TALKS_MS + 1_000) / 1_000)) * OVERLOAD;
  const until = performance.now() + seconds * 1_000;
  const waiting: Line[] = [];
  let [talked, queued, offered, most] = [0, 0, 0, 0];
  await floor.isCalled((ms) => ms < seconds * 1_000, aSecond, async () => {
    const line = exchange.dials(floor.nextCaller());
    waiting.push(line);
    const isHere = (): boolean => !isOver(line) && performance.now() < until;
    await asksForPerson(carrier, api, line, isHere);
    let isQueued = false;
    let isOffered = false;
    let nextRoundAt = 0;
    while (isHere() && line.talkedWith.size === 0) {
      const { place } = line;
      if (typeof place === 'object' && 'queue' in place && performance.now() >= nextRoundAt) {
        isQueued = true;
        nextRoundAt = performance.now() + ROUND_EVERY_MS * (0.5 + chance.next());
        // As the carrier: round after round, each from where the last one led.
        const document = place.round === '' ? '' : await carrier.post(api, { path: place.round, form: { CallSid: line.sid, From: line.from, To: line.to, CallStatus: 'in-progress', QueuePosition: '1', QueueTime: '1', CurrentQueueSize: '1' } });
        exchange.hears(line, document);
        isOffered ||= typeof line.place === 'object' && 'queue' in line.place && line.place.key !== undefined;
      }
      await pause(LOOKS_AT_LINE_MS);
    }
    if (line.talkedWith.size > 0) {
      talked += 1;
      await pause(TALKS_MS);
    }
    if (isQueued) queued += 1;
    if (isOffered) offered += 1;
    most = Math.max(most, waiting.filter((one) => !isOver(one)).length);
    exchange.hangsUp(line);
  });
  const { ms, bad } = watch.take();
  const heard = await heardNothing(floor, waiting);
  say(`  ${waiting.length} asked for one of ${desks.length} agents, ${aSecond.toFixed(0)} a second: ${talked} talked, ${queued} heard the queue, ${offered} were offered a call-back; ${Math.round(percentile(ms, 50))} / ${Math.round(percentile(ms, 99))} ms (50 / 99 %)`);
  const normalAfter = await normalAgain(floor, watch);
  watch.end();
  const { most: mostMb } = memory.end();
  const name = `${OVERLOAD} times overload for ${seconds} s`;
  return [
    { what: `${name}: asked for a person`, seen: waiting.length, bar: 1, atLeast: true },
    { what: `${name}: not answered, no TwiML, or after ${DEADLINE_MS} ms`, seen: bad.length, bar: 0, why: bad },
    { what: `${name}: offered a call-back in the queue`, seen: offered, bar: 1, atLeast: true },
    { what: `${name}: neither talked nor in the queue nor asked to come again, at its end`, seen: heard.length, bar: 0, why: heard },
    { what: `${name}: memory of the api at most`, seen: mostMb, bar: MOST_MB, unit: 'MB' },
    { what: `${name}: back to normal after`, seen: normalAfter, bar: NORMAL_WITHIN_MS, unit: 'ms' },
  ];
}

/** Callers who hung up while their last request was not answered at all. */
async function heardNothing({ helpline }: Floor, lines: readonly Line[]): Promise<readonly string[]> {
  const { carrier } = helpline;
  return lines.length > 0 && carrier.failures.length > 0 ? carrier.failures.filter((failure) => /^\/voice\/(incoming|turn|wait)/.test(failure)) : [];
}

/** Turns take what they take otherwise, nothing lies about unwritten or unhandled, and somebody who asks for a person has one: after how many milliseconds. */
async function normalAgain(floor: Floor, watch: AnswersWatch): Promise<number> {
  const { helpline: { carrier, exchange, api } } = floor;
  const began = performance.now();
  const database = await floor.helpline.connect();
  let normalSince: number | undefined;
  try {
    while (performance.now() - began < NORMAL_WITHIN_MS * 6) {
      watch.take();
      const line = exchange.dials(floor.nextCaller());
      const met = performance.now();
      await asksForPerson(carrier, api, line, () => !isOver(line));
      while (line.talkedWith.size === 0 && performance.now() - met < 3_000) await pause(20);
      const isServed = line.talkedWith.size > 0;
      exchange.hangsUp(line);
      await pause(LOOKS_EVERY_MS);
      const { ms, bad } = watch.take();
      const left = await leftToDo(database, exchange.callers.length);
      const isNormal = isServed && bad.length === 0 && percentile(ms, 99) < NORMAL_P99_MS && left === 0;
      if (!isNormal) normalSince = undefined;
      else normalSince ??= met;
      if (normalSince !== undefined && performance.now() - normalSince > STAYS_NORMAL_MS) return normalSince - began;
    }
    return Infinity;
  } finally {
    await database.end();
  }
}

/** Calls of which the books do not know yet, and news that nobody handled and that are older than a second. */
async function leftToDo(database: pg.Client, callers: number): Promise<number> {
  const { rows: [row] } = await database.query<{ calls: number; news: number }>('select $1::integer - (select count(*)::integer from calls.call) as calls, (select count(*)::integer from platform.outbox where done_at is null and due_at < now() - interval \'1 second\') as news', [callers]);
  // The one who asks at this moment may be written a moment later.
  return Math.max(0, row!.calls - 1) + row!.news;
}

/** The most that the api holds in memory, looked at again and again. */
export class Memory {
  private most = 0;
  readonly first: number;
  private readonly timer = setInterval(() => { this.look(); }, LOOKS_EVERY_MS);

  constructor(private readonly floor: Floor) {
    this.first = this.look();
  }

  end(): { readonly first: number; readonly most: number } {
    clearInterval(this.timer);
    return { first: this.first, most: this.most };
  }

  private look(): number {
    const now = this.floor.helpline.residentMb('api');
    this.most = Math.max(this.most, now);
    return now;
  }
}
