import { mustBeRungBack, type CallOutcome } from '@pukar/calls-core/domain';
import { type Exchange, isOver, type Line } from './exchange.js';
import { idledBeside, passedOver } from './fairness.js';
import type { FloorRows } from './floor-rows.js';
import { unlikeReplay } from './replay-apart.js';

const doubled = (of: readonly string[]): string[] => [...new Set(of.filter((one, nth) => of.indexOf(one) !== nth))];

/** What must hold whenever nothing is on its way: news was heard, and the sweep has run since. */
export function wrongInQuiet(rows: FloorRows, exchange: Exchange, now: Date): string[] {
  const live = rows.claims.filter(({ state }) => state !== 'ended');
  const open = new Set(rows.waiting.filter(({ isOpen }) => isOpen).map(({ call }) => call));
  const idOf = new Map(rows.calls.map((call) => [call.sid, call]));
  return [
    ...doubled(live.filter(({ kind }) => kind === 'call').map(({ call }) => call)).map((call) => `one to one: call ${call} has two claims`),
    ...doubled(live.map(({ agent }) => agent)).map((agent) => `one to one: agent ${agent} has two calls`),
    ...live.filter(({ state, lapsesAt }) => state === 'offered' && lapsesAt !== null && lapsesAt <= now).map(({ id }) => `a ring does not stop: claim ${id}`),
    ...exchange.conferences.filter(({ lines }) => [...lines].filter(({ kind }) => kind === 'agent').length > 1).map(({ name }) => `one to one: two agents are in the conversation of ${name}`),
    ...exchange.callers.filter((line) => isWaiting(line) && !open.has(idOf.get(line.sid)?.id ?? '')).map(({ sid }) => `a caller is lost: ${sid} waits at the carrier, and in no line of ours`),
    ...idledBeside(rows, now),
    ...unlikeReplay(rows, now),
  ];
}

const isWaiting = (line: Line): boolean => !isOver(line) && typeof line.place === 'object' && 'queue' in line.place;

/** What must hold when every line is over, and the carrier was asked for its list. */
export function wrongAtEnd(rows: FloorRows, exchange: Exchange, stepEnds: readonly number[]): string[] {
  const bySid = new Map(rows.calls.map((call) => [call.sid, call]));
  return [
    ...exchange.callers.flatMap((line) => wrongOutcome(line, bySid.get(line.sid), rows)),
    ...rows.calls.filter(({ sid }) => !exchange.lines.has(sid)).map(({ id }) => `no caller is lost: call ${id} is not in the carrier's list`),
    ...(rows.calls.length === exchange.callers.length ? [] : [`no caller is lost: ${rows.calls.length} calls, and ${exchange.callers.length} at the carrier`]),
    ...rows.waiting.filter(({ isOpen }) => isOpen).map(({ call }) => `a call outlives its caller: ${call} stands in the line`),
    ...rows.claims.filter(({ state }) => state !== 'ended').map(({ call, agent, state }) => `an agent is stuck busy: ${agent} has call ${call}, ${state}, which is over`),
    ...exchange.agentLines.filter((line) => !isOver(line)).map(({ sid }) => `a call outlives its caller: the agent's line ${sid} is up`),
    ...passedOver(rows, stepEnds),
  ];
}

function wrongOutcome(line: Line, call: FloorRows['calls'][number] | undefined, rows: FloorRows): string[] {
  if (!call) return [`no caller is lost: ${line.sid} has no call`];
  const { id, outcome } = call;
  if (outcome === null) return [`no caller is lost: call ${id} has no outcome`];
  // Somebody whose claim was not good any more may have been in for a moment: then both are right.
  const good = rows.claims.some((claim) => line.talkedWith.has(claim.id) && claim.endedAs === 'talked');
  return [
    ...(outcome === 'talked' && line.talkedWith.size === 0 ? [`call ${id} is said to have talked, and met nobody`] : []),
    ...(outcome !== 'talked' && good ? [`call ${id} has talked, and counts as ${outcome}`] : []),
    ...(mustBeRungBack(outcome as CallOutcome) && !rows.owed.has(id) ? [`no caller is lost: call ${id} ended as ${outcome}, and nobody owes them a call`] : []),
  ];
}
