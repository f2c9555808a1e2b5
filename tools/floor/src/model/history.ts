// Longer than most: what may happen on a floor is one list.
import { SweepFloor } from '@pukar/acd-server';
import type { Chance } from '@pukar/callbacks-simulation/chance';
import { MendConversations, QueueCaller, ReconcileCalls } from '@pukar/calls-server';
import { isCut } from '@pukar/grievance-proofs/cutting-database';
import { CarrierError } from '@pukar/platform/telephony';
import { wrongAtEnd, wrongInQuiet } from './books.js';
import { isOver, type Line, type Post } from './exchange.js';
import { everything, inHand, type InHand, readFloor } from './floor-rows.js';
import type { Lane } from './lane.js';
import { Person } from './person.js';
import type { FloorProcess } from './process.js';

const MOST_CALLERS = 3;
const RING_SECONDS = 15;
const LANGUAGES = ['hi-IN', 'hi-IN', 'en-IN', 'bn-IN'];
const isNews = ({ path }: Post): boolean => /^\/voice\/(status|leg|conference)/.test(path);

/** What came of one history. */
export interface Lived {
  readonly story: readonly string[];
  readonly faults: readonly string[];
  readonly acts: ReadonlyMap<string, number>;
  readonly deliveries: number;
}

type Act = (process: FloorProcess) => Promise<unknown>;

/** One history: chance decides who does what, which news comes when, and where a connection is cut; then everybody goes home, and the books are read. */
export class History {
  private readonly people: readonly Person[];
  private readonly story: string[] = [];
  private readonly faults: string[] = [];
  private readonly acts = new Map<string, number>();
  private readonly stepEnds: number[] = [];
  private readonly past: Post[] = [];
  private deliveries = 0;

  constructor(private readonly lane: Lane, private readonly chance: Chance, private readonly mayCut = true) {
    const speaks = chance.weighted([[[['hi-IN', 'en-IN'], ['hi-IN']], 3], [[['hi-IN'], ['hi-IN', 'en-IN'], ['en-IN']], 2], [[['hi-IN', 'en-IN']], 2]] as const);
    this.people = speaks.map((languages, nth) => new Person(`agent ${nth + 1}`, languages));
  }

  private get exchange() { return this.lane.exchange; }
  private get now(): Date { return this.lane.clock.now(); }

  async live(): Promise<Lived> {
    const { lane, chance } = this;
    await lane.begin(chance);
    this.exchange.failsOneIn = this.mayCut ? 60 : 0;
    await Promise.all(this.people.map((person) => this.does(`${person.name} comes`, async (process) => { await person.opens(process); await person.isReady(process); })));
    lane.isCalm = !this.mayCut;
    const steps = 6 + chance.upTo(8);
    const pauseAt = chance.upTo(3 * steps);
    for (let step = 0; step < steps && this.faults.length === 0; step += 1) {
      const together = chance.weighted([[1, 5], [2, 4], [3, 2]] as const);
      const desks = await inHand(lane.admin);
      await Promise.all(Array.from({ length: together }, () => this.something(desks)));
      if (step === pauseAt) await this.pause('in between');
      await this.stepIsOver();
    }
    await this.end();
    return { story: this.story, faults: this.faults, acts: this.acts, deliveries: this.deliveries };
  }

  private async stepIsOver(): Promise<void> {
    await this.lane.settled();
    this.stepEnds.push(Date.now() + 0.999);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.lane.clock.advance(1);
  }

  private something(desks: readonly InHand[]): Promise<void> {
    const { chance, exchange } = this;
    const some = <T>(of: readonly T[]): T | undefined => of[chance.upTo(of.length)];
    const [person, caller] = [some(this.people)!, some(exchange.callers.filter((line) => !isOver(line)))];
    const ringing = some(exchange.agentLines.filter(({ status }) => status === 'ringing'));
    const talking = some(exchange.agentLines.filter(({ status }) => status === 'in-progress'));
    const desk = desks.find(({ agent }) => agent === person.agentId);
    const choices: (readonly [() => Promise<void>, number])[] = [
      [() => this.calls(), exchange.callers.length < MOST_CALLERS ? 6 : 0],
      [() => this.does(`${person.name} takes what rings`, (process) => person.answers(process, true)), desk?.state === 'offered' ? 12 : 0.2],
      [() => this.does(`${person.name} declines`, (process) => person.answers(process, false)), desk?.state === 'offered' ? 1 : 0],
      [() => this.does('a line is answered', async () => exchange.answers(ringing!)), ringing ? 9 : 0],
      [() => this.does('a line is not answered', async () => exchange.isNotAnswered(ringing!)), ringing ? 1 : 0],
      [() => this.does('a caller hangs up', async () => exchange.hangsUp(caller!)), caller ? 1.2 : 0],
      [() => this.does('a caller leaves the queue', async () => exchange.leavesQueue(caller!, chance.isOneIn(3) ? 'error' : 'leave')), caller ? 0.3 : 0],
      [() => this.does('an agent hangs up', async () => exchange.hangsUp(talking!)), talking ? 2 : 0],
      [() => this.does(`${person.name}'s browser dies`, async () => { person.screen = undefined; for (const line of this.linesOf(person)) exchange.hangsUp(line); }), person.screen ? 0.5 : 0],
      [() => this.does(`${person.name} comes back`, (process) => person.opens(process)), person.screen ? 0 : 3],
      [() => this.does(`${person.name} loads the page again`, (process) => person.reloads(process, chance.isOneIn(3))), 0.5],
      [() => this.does(`${person.name} wants a break`, (process) => person.rests(process)), 0.6],
      [() => this.does(`${person.name} is ready`, (process) => person.isReady(process)), desk?.state ? 0.3 : 2],
      [() => this.does(`${person.name} finishes`, (process) => person.finishes(process, !chance.isOneIn(4))), desk?.writes ? 6 : 0.1],
      [() => this.does(`${person.name} holds`, (process) => person.holds(process, !chance.isOneIn(3))), desk?.state === 'joined' ? 4 : 0],
      [() => this.deliver(1 + chance.upTo(6)), exchange.posts.length > 0 ? 12 : 0],
      [() => this.timePasses(chance.isOneIn(6) ? 20 + chance.upTo(25) : 1 + chance.upTo(9)), 2.5],
      [() => this.does('the worker mends', (process) => process.get(MendConversations).execute()), 0.8],
      [() => this.does('the worker asks the carrier', async (process) => { await process.get(ReconcileCalls).execute(); }), 0.3],
    ];
    return chance.weighted(choices)();
  }

  private linesOf = (person: Person): readonly Line[] => this.exchange.agentLines.filter((line) => !isOver(line) && line.to === `client:${person.agentId}`);

  /** Somebody asks for a person; a turn that failed is asked again, as the carrier's fallback makes it. */
  private async calls(): Promise<void> {
    const { chance, exchange } = this;
    const language = LANGUAGES[chance.upTo(LANGUAGES.length)]!;
    const line = exchange.dials(`+9190000${String(10_000 + exchange.callers.length)}`);
    for (let tries = 0; tries < 3 && line.place === 'menu' && !isOver(line); tries += 1) {
      await this.does(`a caller (${language}) wants a person`, async (process) => {
        const entry = await process.get(QueueCaller).execute({ callSid: line.sid, from: line.from, language, keys: '12', topic: 'complaint', at: this.now });
        if (entry) exchange.follows(line, `<Enqueue action="${entry.action}"`);
        else exchange.hangsUp(line);
      });
    }
    if (line.place === 'menu') exchange.hangsUp(line);
  }

  /** Time goes on: who is at their desk gives a sign of life, lines that nobody answers end, and the worker sweeps. */
  private async timePasses(seconds: number): Promise<void> {
    this.lane.clock.advance(seconds);
    for (const line of this.exchange.agentLines) if (line.status === 'ringing' && this.now.getTime() - line.startedAt.getTime() > RING_SECONDS * 1000) this.exchange.isNotAnswered(line);
    await this.does(`${seconds} s pass`, async (process) => {
      await Promise.all(this.people.map((person) => person.beats(process)));
      await process.get(SweepFloor).execute();
    });
  }

  /** Some of what the carrier has to say, in any order; news may be lost, and comes twice. */
  private async deliver(most: number, isLossy = this.mayCut): Promise<void> {
    const { chance, exchange } = this;
    const some = chance.shuffled(exchange.posts).slice(0, most);
    exchange.posts = exchange.posts.filter((post) => !some.includes(post));
    const copies = some.flatMap((post) => (isNews(post) && isLossy && chance.isOneIn(14) ? [] : chance.isOneIn(6) ? [post, post] : [post]));
    await Promise.all(copies.map((post) => this.post(post)));
  }

  private async post(post: Post): Promise<void> {
    await this.does(nameOf(post), async (process) => {
      const [before, failuresBefore] = [this.lane.cuts, this.exchange.failures];
      const { status, body } = await process.hears(post);
      this.deliveries += 1;
      // What failed may have its effect when it is heard again.
      if (this.lane.cuts === before && this.exchange.failures === failuresBefore) this.past.push(post);
      if (status < 400) {
        if (post.asks) this.exchange.follows(post.asks, body);
        return 'done';
      }
      // A line whose request fails asks again, at the fallback's address first.
      if (post.asks) this.exchange.posts.push(post);
      if (status < 500 || (this.lane.cuts === before && this.exchange.failsOneIn === 0)) this.faults.push(`${nameOf(post)} was answered ${status}: ${body}`);
      return status;
    });
  }

  private async does(what: string, act: Act): Promise<void> {
    const process = this.lane.processes[this.chance.upTo(this.lane.processes.length)]!;
    const kind = what.replaceAll(/agent \d/g, 'an agent').replace(/^\d+ s/, 'seconds').replace(/ \(.*/, '');
    let came: unknown;
    try {
      came = await act(process);
      if (came === undefined || came === 'done') this.acts.set(kind, (this.acts.get(kind) ?? 0) + 1);
    } catch (error) {
      came = isCut(error) ? 'the connection was cut' : error instanceof CarrierError ? 'the carrier was away' : error;
      if (came === error) this.faults.push(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    this.story.push(`${this.now.toISOString().slice(14, 19)} ${process.name}: ${what}${came === undefined || came === 'done' ? '' : ` (${String(came instanceof Error ? came.message : came)})`}`);
  }

  /** Nothing fails for a while, all news is heard, and the worker does what it does every second: what is wrong now is wrong. */
  private async pause(when: string): Promise<void> {
    const { lane } = this;
    const failsOneIn = this.exchange.failsOneIn;
    lane.isCalm = true;
    this.exchange.failsOneIn = 0;
    await this.hearAll();
    await this.timePasses(1);
    await lane.settled();
    const rows = await readFloor(lane.admin);
    this.faults.push(...wrongInQuiet(rows, this.exchange, this.now).map((fault) => `${when}: ${fault}`));
    lane.isCalm = !this.mayCut;
    this.exchange.failsOneIn = failsOneIn;
  }

  private async hearAll(): Promise<void> {
    for (let rounds = 0; this.exchange.posts.length > 0 && rounds < 12; rounds += 1) {
      await this.deliver(50);
      await this.lane.settled();
    }
  }

  /** Everybody hangs up, time ends what it ends, the carrier is asked for its list; then all that was said is said again, and changes nothing. */
  private async end(): Promise<void> {
    const { lane, exchange } = this;
    await this.pause('before the end');
    await this.stepIsOver();
    lane.isCalm = true;
    exchange.failsOneIn = 0;
    for (const line of exchange.callers) exchange.hangsUp(line);
    await this.hearAll();
    lane.clock.advance(45);
    await this.does('the worker asks the carrier', async (process) => { await process.get(ReconcileCalls).execute(); });
    await this.hearAll();
    await this.timePasses(130);
    await this.stepIsOver();
    const rows = await readFloor(lane.admin);
    this.faults.push(...wrongInQuiet(rows, exchange, new Date(this.now.getTime() - 1000)), ...wrongAtEnd(rows, exchange, this.stepEnds));
    if (this.faults.length === 0) await this.hearAgain();
  }

  private async hearAgain(): Promise<void> {
    const before = await everything(this.lane.admin);
    for (const post of this.chance.shuffled(this.past)) {
      const { status, body } = await this.lane.processes[0]!.hears(post);
      if (status >= 400) this.faults.push(`${nameOf(post)}, heard again, was answered ${status}: ${body}`);
    }
    await this.lane.settled();
    const after = await everything(this.lane.admin);
    const [gone, made] = [before.filter((row) => !after.includes(row)), after.filter((row) => !before.includes(row))];
    if (gone.length + made.length > 0) this.faults.push(['the same answer twice: hearing everything again changed', ...gone, 'to', ...made].join('\n      '));
  }
}

const nameOf = ({ path, form }: Post): string => `hears ${path.split('?')[0]} ${form['StatusCallbackEvent'] ?? form['QueueResult'] ?? form['DialCallStatus'] ?? form['CallStatus'] ?? ''}${form['ParticipantLabel'] ? ' of an agent' : ''}`;
