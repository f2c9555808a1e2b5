import { Inject, Injectable } from '@nestjs/common';
import { chooseOffers, type FloorPolicy, groupOf, queueFor, type WaitingCall } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorAgents } from '../live/floor-agents.js';
import { waitingCalls } from '../persistence/waiting-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { type Stood, stoodInLine } from '../waiting/stood-in-line.js';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** As long as it may take until whom we ring picks up and chooses the line. What queues ask by then counts. */
const RING_SECONDS = 30;
/** Before every other. */
const FIRST = 1_000_000;

/** A place that somebody has who is not in the line. */
export interface PlaceOutside {
  readonly language: string;
  readonly since: Date;
  /** The calls that they were not served in: they stand where they left last. */
  readonly standsFor: readonly string[];
}

/** Whose place it is asked for. */
export interface PlaceToAsk extends PlaceOutside {
  /** Who is on the way into the line, each to an agent of their own. */
  readonly expected: readonly PlaceOutside[];
  /** Calls for which an agent is meant whatever their place, should they stand in the line already. */
  readonly besides: readonly string[];
}

/** Whether somebody who is not in the line would be served now, had they waited in it since a moment: decided as offers are. */
@Injectable()
export class IsPlaceUp {
  constructor(
    private readonly policy: PolicyInForce,
    private readonly agents: FloorAgents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(where: Pick<Tx, 'query'>, { expected, besides, ...asked }: PlaceToAsk): Promise<boolean> {
    const now = this.clock.now();
    const { agents } = await this.agents.read(where, MAIN_POOL, now);
    if (agents.free <= expected.length) return false;
    const policy = await this.policy.read(where);
    const outside = [asked, ...expected];
    const stood = await stoodInLine(where, outside.map(({ standsFor }) => standsFor));
    const [mine, ...others] = outside.map((place, nth) => waitingAs(String(nth), place, stood[nth], policy)) as [WaitingCall, ...WaitingCall[]];
    const inLine = (await waitingCalls(where, MAIN_POOL)).map((call) => (besides.includes(call.callId) ? { ...call, priority: FIRST } : call));
    const offers = chooseOffers([...others.map((call) => ({ ...call, priority: FIRST })), ...inLine, mine], agents, policy, new Date(now.getTime() + RING_SECONDS * 1000));
    return offers.some(({ callId }) => callId === mine.callId);
  }

  /** Of each place a name that those share whom the same agents serve: while one of them is not up, no later one is. */
  async alike(where: Pick<Tx, 'query'>, places: readonly Omit<PlaceOutside, 'since'>[]): Promise<readonly string[]> {
    const policy = await this.policy.read(where);
    const stood = await stoodInLine(where, places.map(({ standsFor }) => standsFor));
    return places.map(({ language }, nth) => [language, queueOfStood(stood[nth], policy), groupOf(stood[nth]?.topic ?? null, policy) ?? '', stood[nth]?.priority ?? 0].join(' '));
  }
}

const queueOfStood = (stood: Stood | undefined, policy: FloorPolicy): string => policy.queues.find(({ code }) => code === stood?.queue)?.code ?? queueFor({ topic: stood?.topic ?? null }, policy);

/** Needs have come down for them while they waited outside, as they will have when they are in the line. */
const waitingAs = (callId: string, { language, since }: PlaceOutside, stood: Stood | undefined, policy: FloorPolicy): WaitingCall => ({
  callId, language, topic: stood?.topic ?? null, queue: queueOfStood(stood, policy), priority: stood?.priority ?? 0, joinedAt: since, inQueueSince: since, directed: null, preferredAgent: null, offers: 0,
});
