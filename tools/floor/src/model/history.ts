// Longer than most: the life of a floor is one story.
import type { FloorPolicy } from '@pukar/acd-core/domain';
import type { Chance } from '@pukar/callbacks-simulation/chance';
import { callIdOf, MonitorCommands, QueueCaller, ReconcileCalls } from '@pukar/calls-server';
import { isCut } from '@pukar/grievance-proofs/cutting-database';
import { CarrierError } from '@pukar/platform/telephony';
import { randomIds } from '@pukar/platform/ids';
import { type Act, actsOfAgent, actsOfLines, actsOfSupervisor, actsOfWorker, type Choice, CONTACT, mends, round, type Scene, some, sweeps } from './acts.js';
import { wrongAtEnd, wrongInQuiet, wrongWhenMended } from './books.js';
import { isOver, type Post } from './exchange.js';
import { everything, type InHand, inHand, readFloor } from './floor-rows.js';
import type { Lane } from './lane.js';
import { Person } from './person.js';
import { drawPolicy, TOPICS } from './policies.js';

const MOST_CALLERS = 3;
const RING_SECONDS = 15;
const LANGUAGES = ['hi-IN', 'hi-IN', 'en-IN', 'bn-IN'];
/** After everything, one history in so many hears all of it again. */
const HEARS_AGAIN_ONE_IN = 3;
const isNews = ({ path }: Post): boolean => /^\/voice\/(status|leg|conference|out-status|voicemail-recording)/.test(path);

/** What came of one history. */
export interface Lived {
  readonly story: readonly string[];
  readonly faults: readonly string[];
  readonly acts: ReadonlyMap<string, number>;
  readonly deliveries: number;
}

/** One history: chance decides who does what, which news comes when, and where a connection is cut; then everybody goes home, and the books are read. */
export class History {
  private readonly people: readonly Person[];
  private readonly supervisorId = randomIds.uuid();
  private readonly story: string[] = [];
  private readonly faults: string[] = [];
  private readonly acts = new Map<string, number>();
  private readonly stepEnds: number[] = [];
  private readonly past: Post[] = [];
  private policy: FloorPolicy;
  private deliveries = 0;

  constructor(private readonly lane: Lane, private readonly chance: Chance, private readonly mayCut = true) {
    const speaks = chance.weighted([[[['hi-IN', 'en-IN'], ['hi-IN']], 3], [[['hi-IN'], ['hi-IN', 'en-IN'], ['en-IN']], 2], [[['hi-IN', 'en-IN']], 1]] as const);
    this.people = speaks.map((languages, nth) => new Person(`agent ${nth + 1}`, languages));
    this.policy = drawPolicy(chance);
  }

  private get exchange() { return this.lane.exchange; }
  private get now(): Date { return this.lane.clock.now(); }

  async live(): Promise<Lived> {
    const { lane, chance } = this;
    await lane.begin(chance, this.policy);
    this.story.push(`policy: ${JSON.stringify(this.policy.queues.map(({ code, priority, needs, choose, preferred, overflow, longest, whenEmpty }) => ({ code, priority, needs, choose, preferred, overflow, longest, whenEmpty })))}`);
    await Promise.all(this.people.map((person) => this.does(`${person.name} comes`, async (process) => { await person.opens(process); await person.isReady(process); })));
    // Half of the floors are in the middle of a talk when anything may go wrong.
    if (chance.isOneIn(2)) await this.talkBegins();
    this.exchange.failsOneIn = this.mayCut ? 60 : 0;
    lane.isCalm = !this.mayCut;
    const steps = 5 + chance.upTo(8);
    const pauseAt = chance.upTo(3 * steps);
    for (let step = 0; step < steps && this.faults.length === 0; step += 1) {
      const together = chance.weighted([[1, 5], [2, 4], [3, 2]] as const);
      const { desks, waiting } = await inHand(lane.admin);
      await Promise.all(Array.from({ length: together }, () => this.something(desks, waiting)));
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

  /** Somebody calls, and an agent takes them, before anything else. */
  private async talkBegins(): Promise<void> {
    await this.calls();
    await this.lane.settled();
    for (const { agent, state } of (await inHand(this.lane.admin)).desks) {
      const person = this.people.find(({ agentId }) => agentId === agent)!;
      if (state === 'offered') await this.does(`${person.name} takes what rings`, (process) => person.answers(process, true));
    }
    await this.allAnswer();
    if (this.chance.isOneIn(2)) await this.somebodyComesIn();
    await this.stepIsOver();
  }

  /** The agent of the talk has asked a colleague or a contact in, or a supervisor is in it. */
  private async somebodyComesIn(): Promise<void> {
    const { desks } = await inHand(this.lane.admin);
    const nameOfAgent = (agentId: string | undefined): Person | undefined => this.people.find((person) => person.agentId === agentId);
    const [talk, free] = [desks.find(({ state, kind }) => state === 'joined' && kind === 'call'), nameOfAgent(desks.find(({ state }) => state === null)?.agent)];
    const agent = nameOfAgent(talk?.agent);
    if (!agent) return;
    if (free && !this.chance.isOneIn(3)) {
      await this.does(`${agent.name} consults an agent`, (process) => agent.asksOfCall(process, 'call:consult', { with: { kind: 'agent', agentId: free.agentId } }));
      await this.does(`${free.name} takes what rings`, (process) => free.answers(process, true));
    } else if (this.chance.isOneIn(2)) await this.does(`${agent.name} adds a contact`, (process) => agent.asksOfCall(process, 'call:add', { contactId: CONTACT.contactId }));
    else await this.does('a supervisor listens', (process) => process.asks(MonitorCommands, 'floor:listen', { callId: talk!.call }, this.supervisorId));
    await this.allAnswer();
    if (!free || !this.chance.isOneIn(3)) return;
    await this.does(`${agent.name} completes the transfer`, (process) => agent.asksOfCall(process, 'call:transfer-complete'));
    await this.hearAll(false);
    this.faults.push(...wrongWhenMended(await readFloor(this.lane.admin), this.exchange));
  }

  private async allAnswer(): Promise<void> {
    for (const line of this.exchange.rung) if (line.status === 'ringing') await this.does('a line is answered', async () => this.exchange.answers(line));
    await this.hearAll(false);
  }

  private something(desks: readonly InHand[], waiting: readonly string[]): Promise<void> {
    const { chance, exchange, people, supervisorId, policy } = this;
    const scene: Scene = { chance, exchange, people, supervisorId, desks, waiting, queues: policy.queues.map(({ code }) => code), does: (what, act) => this.does(what, act) };
    const choices: readonly Choice[] = [
      [() => this.calls(), exchange.callers.length < MOST_CALLERS ? 6 : 0],
      [() => this.deliver(1 + chance.upTo(6)), exchange.posts.length > 0 ? 12 : 0],
      [() => this.timePasses(chance.isOneIn(6) ? 20 + chance.upTo(25) : 1 + chance.upTo(9)), 2.5],
      [() => this.otherPolicy(), 0.2],
      ...actsOfAgent(scene, some(chance, people)!),
      ...actsOfLines(scene),
      ...actsOfSupervisor(scene),
      ...actsOfWorker(scene),
    ];
    return chance.weighted(choices)();
  }

  /** Somebody asks for a person; a turn that failed is asked again, as the carrier's fallback makes it. */
  private async calls(): Promise<void> {
    const { chance, exchange } = this;
    const [language, topic] = [LANGUAGES[chance.upTo(LANGUAGES.length)]!, TOPICS[chance.upTo(TOPICS.length)] ?? null];
    const line = exchange.dials(`+9190000${String(10_000 + exchange.callers.length)}`);
    for (let tries = 0; tries < 3 && line.place === 'menu' && !isOver(line); tries += 1) {
      await this.does(`a caller (${language}, ${topic}) wants a person`, async (process) => {
        const entry = await process.get(QueueCaller).execute({ callSid: line.sid, from: line.from, language, keys: '12', topic, at: this.now });
        if (entry) exchange.follows(line, `<Enqueue action="${entry.action}" waitUrl="${entry.waitUrl}"`);
        else exchange.hangsUp(line);
      });
    }
    if (line.place === 'menu') exchange.hangsUp(line);
  }

  /** An administrator publishes another policy: it holds in each process as soon as that looks. */
  private async otherPolicy(): Promise<void> {
    const policy = drawPolicy(this.chance);
    await this.does('another policy holds', async (process) => { await this.lane.publish(policy); await this.lane.takesUpPolicy(process); this.policy = policy; });
  }

  /** Time goes on: who is at their desk gives a sign of life, lines that nobody answers end, and the worker sweeps. */
  private async timePasses(seconds: number): Promise<void> {
    this.lane.clock.advance(seconds);
    for (const line of this.exchange.rung) if (line.status === 'ringing' && this.now.getTime() - line.startedAt.getTime() > RING_SECONDS * 1000) this.exchange.isNotAnswered(line);
    await this.does(`${seconds} s pass`, (process) => sweeps(process, this.people, this.now));
  }

  /** Some of what the carrier has to say, in any order; news may be lost, and comes twice. */
  private async deliver(most: number, isRough = this.mayCut): Promise<void> {
    const { chance, exchange } = this;
    const some = isRough ? chance.shuffled(exchange.posts).slice(0, most) : exchange.posts.slice(0, most);
    exchange.posts = exchange.posts.filter((post) => !some.includes(post));
    const copies = some.flatMap((post) => (isNews(post) && isRough && chance.isOneIn(14) ? [] : isRough && chance.isOneIn(6) ? [post, post] : [post]));
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
    const kind = what.replaceAll(/agent \d/g, 'an agent').replace(/^\d+ s/, 'seconds').replace(/ \(.*?\)/, '');
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

  private async calmly(work: () => Promise<void>): Promise<void> {
    const { lane, exchange } = this;
    const failsOneIn = exchange.failsOneIn;
    lane.isCalm = true;
    exchange.failsOneIn = 0;
    await work();
    lane.isCalm = !this.mayCut;
    exchange.failsOneIn = failsOneIn;
  }

  /** Nothing fails for a while, all news is heard, and the worker does what it does every second: what is wrong now is wrong. */
  private pause(when: string): Promise<void> {
    return this.calmly(async () => {
      await this.lane.takesUpPolicy();
      await this.hearAll();
      await this.whoIsOutHearsSo();
      await this.timePasses(1);
      await this.lane.settled();
      const rows = await readFloor(this.lane.admin);
      this.faults.push(...wrongInQuiet(rows, this.exchange, { now: this.now, policy: this.policy }).map((fault) => `${when}: ${fault}`));
    });
  }

  /** Whoever left our line, and was not told so because the answer was lost, is told in their next round. */
  private async whoIsOutHearsSo(): Promise<void> {
    const { waiting } = await inHand(this.lane.admin);
    for (const line of this.exchange.callers) {
      if (!isOver(line) && typeof line.place === 'object' && 'queue' in line.place && !waiting.includes(callIdOf(line.sid))) await this.does('a caller hears a round', (process) => round(process, this.exchange, line));
    }
    await this.hearAll();
  }

  /** And what it does every few seconds and every minute, long enough for all that was half done: nobody is left alone. */
  private mended(): Promise<void> {
    return this.calmly(async () => {
      for (const seconds of [5, 35, 5]) {
        await this.timePasses(seconds);
        await this.does('the worker mends', mends);
        if (seconds === 35) await this.does('the worker asks the carrier', async (process) => { await process.get(ReconcileCalls).execute(); });
        await this.hearAll();
      }
      const rows = await readFloor(this.lane.admin);
      this.faults.push(...wrongWhenMended(rows, this.exchange));
    });
  }

  private async hearAll(isRough = this.mayCut): Promise<void> {
    for (let rounds = 0; this.exchange.posts.length > 0 && rounds < 12; rounds += 1) {
      await this.deliver(50, isRough);
      await this.lane.settled();
    }
  }

  /** Everybody hangs up, time ends what it ends, the carrier is asked for its list; then all that was said is said again, and changes nothing. */
  private async end(): Promise<void> {
    const { lane, exchange } = this;
    await this.pause('before the end');
    await this.stepIsOver();
    if (exchange.conferences.some(({ status }) => status !== 'completed') && this.chance.isOneIn(2)) await this.mended();
    await this.stepIsOver();
    lane.isCalm = true;
    exchange.failsOneIn = 0;
    for (const line of exchange.callers) exchange.hangsUp(line);
    await this.hearAll();
    lane.clock.advance(45);
    await this.does('the worker asks the carrier', async (process) => { await process.get(ReconcileCalls).execute(); });
    await this.does('the worker mends', mends);
    await this.hearAll();
    await this.timePasses(130);
    await this.stepIsOver();
    const rows = await readFloor(lane.admin);
    this.faults.push(...wrongInQuiet(rows, exchange, { now: new Date(this.now.getTime() - 1000), policy: this.policy }), ...wrongAtEnd(rows, exchange, this.stepEnds));
    if (this.faults.length === 0 && this.chance.isOneIn(HEARS_AGAIN_ONE_IN)) await this.hearAgain();
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
