import { Injectable } from '@nestjs/common';
import type { Board, BoardAgent, BoardAlert } from '@pukar/acd-core/contracts';
import { isAtWork, type OutOfPlan, staffingOf } from '@pukar/acd-core/domain';
import { Database } from '@pukar/platform/database';
import { atWorkOf } from '../persistence/agents-at-work.js';
import { AlertRows } from './alert-rows.js';
import { FindWhoIsOutOfPlan, type FoundOutOfPlan } from './find-who-is-out-of-plan.use-case.js';
import { FloorFiguresPort } from './floor-figures.port.js';
import { PeoplePort } from './people.port.js';
import { type FloorAgent, type FloorCaller, type FloorNow, ReadFloor } from './read-floor.use-case.js';
import { TellDesks } from './tell-desks.use-case.js';

/** Nobody reads a longer list; how many more there are is said. */
const MOST_WAITING = 60;

/** The board without its version: whole, as it is now. */
export type BoardContent = Omit<Board, 'version'>;

/** Puts together what the supervisors' board shows. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly database: Database,
    private readonly floor: ReadFloor,
    private readonly figures: FloorFiguresPort,
    private readonly people: PeoplePort,
    private readonly alerts: AlertRows,
    private readonly told: TellDesks,
    private readonly adherence: FindWhoIsOutOfPlan,
  ) {}

  async execute(): Promise<BoardContent> {
    const [floor, figures, alerts, told] = await Promise.all([this.floor.execute(), this.figures.read(), this.alerts.standing(this.database), this.told.current()]);
    const raised = alerts.filter(({ raisedAt }) => raisedAt !== null);
    const { byAgent, absent } = await this.adherence.execute(floor);
    const names = await this.people.names([...new Set([
      ...floor.agents.map(({ row }) => row.id), ...absent.map(({ agentId }) => agentId), ...told.map(({ toldBy }) => toldBy), ...raised.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []),
    ])]);
    const holders = new Map(floor.agents.flatMap(({ row }) => (row.call_id ? [[row.call_id, row.id]] : [])));
    const aboutName = (about: string) => names.get(holders.get(about) ?? about) ?? null;
    return {
      serverTime: floor.at.toISOString(),
      numbers: [...figures.numbers],
      queues: queuesOf(floor),
      waiting: floor.waiting.slice(0, MOST_WAITING).map(waitingOf),
      moreWaiting: Math.max(0, floor.waiting.length - MOST_WAITING),
      agents: [...floor.agents.map((agent) => boardAgentOf(agent, names.get(agent.row.id) ?? '', byAgent.get(agent.row.id))), ...absent.map((one) => absentAgentOf(one, names.get(one.agentId) ?? ''))],
      alerts: raised.map(({ overSince: _overSince, raisedAt, acknowledgedAt, acknowledgedBy, clearedAt: _clearedAt, ...alert }): BoardAlert => ({
        ...alert, aboutName: alert.about === '' ? null : aboutName(alert.about), raisedAt: raisedAt!.toISOString(),
        acknowledgedAt: acknowledgedAt?.toISOString() ?? null, acknowledgedBy: acknowledgedBy && (names.get(acknowledgedBy) ?? ''),
      })),
      breaks: floor.policy.breaks.map(({ code, name }) => ({ code, name: name.en })),
      groups: floor.policy.groups.map(({ code, name }) => ({ code, name: name.en })), defaultLevel: floor.policy.defaultLevel,
      told: told.map(({ id, text, toldAt, until, toldBy, seen }) => ({ id, text, at: toldAt.toISOString(), until: until.toISOString(), by: names.get(toldBy) ?? '', seen })),
    };
  }
}

const longestOf = (waiting: readonly FloorCaller[]): string | null =>
  waiting.reduce<Date | null>((longest, { joinedAt }) => (longest === null || joinedAt < longest ? joinedAt : longest), null)?.toISOString() ?? null;

function queuesOf({ at, policy, agents, waiting }: FloorNow): Board['queues'] {
  const staffing = staffingOf(atWorkOf(agents.filter(({ now }) => isAtWork(now.presence)).map(({ row }) => row), at), policy);
  return policy.queues.map(({ code, name }) => {
    const here = waiting.filter(({ queue, isCallBack }) => queue === code && !isCallBack);
    return { code, name: { ...name }, waiting: here.length, longestSince: longestOf(here), ...(staffing.get(code) ?? { atWork: 0, ready: 0 }) };
  });
}

const waitingOf = ({ callId, queue, language, priority, joinedAt, inQueueSince, topic, isHeld, isCallBack }: FloorCaller): Board['waiting'][number] =>
  ({ callId, queue, language, priority, since: joinedAt.toISOString(), inQueueSince: (inQueueSince ?? joinedAt).toISOString(), topic, ringing: isHeld, isCallBack });

const boardAgentOf = ({ row, now, reason, breakUntil }: FloorAgent, name: string, out: OutOfPlan | undefined): BoardAgent => ({
  agentId: row.id, name, presence: now.presence, reason, since: now.since.toISOString(), breakUntil: breakUntil?.toISOString() ?? null, wish: row.wish,
  languages: [...row.languages], skills: { ...row.skills }, callId: row.call_id, queue: row.claim_queue, heldSince: row.held_at?.toISOString() ?? null,
  outOfPlan: out ? { why: out.why, since: out.since.toISOString() } : null,
});

/** Somebody who is missed and has never had a desk open: nothing else is known of them. */
function absentAgentOf({ agentId, shift }: FoundOutOfPlan['absent'][number], name: string): BoardAgent {
  const since = shift.from.toISOString();
  return { agentId, name, presence: 'offline', reason: null, since, breakUntil: null, wish: 'away', languages: [], skills: {}, callId: null, queue: null, heldSince: null, outOfPlan: { why: 'not-here', since } };
}
