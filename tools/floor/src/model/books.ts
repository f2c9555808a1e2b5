import type { FloorPolicy } from '@pukar/acd-core/domain';
import { mustBeRungBack, type CallOutcome } from '@pukar/calls-core/domain';
import { type Exchange, isOver, type Line } from './exchange.js';
import { idledBeside, passedOver } from './fairness.js';
import { figuresDrift } from './figures-apart.js';
import type { FloorRows } from './floor-rows.js';
import { grouped } from './grouped.js';
import { unlikeReplay } from './replay-apart.js';

const doubled = (of: readonly string[]): string[] => [...new Set(of.filter((one, nth) => of.indexOf(one) !== nth))];

/** What must hold whenever nothing is on its way: news was heard, and the sweep has run since. */
export function wrongInQuiet(rows: FloorRows, exchange: Exchange, { now, policy }: { readonly now: Date; readonly policy: FloorPolicy }): string[] {
  const live = rows.claims.filter(({ state }) => state !== 'ended');
  const open = new Set(rows.waiting.filter(({ isOpen }) => isOpen).map(({ call }) => call));
  const idOf = new Map(rows.calls.map((call) => [call.sid, call]));
  return [
    ...doubled(live.filter(({ kind }) => kind === 'call').map(({ call }) => call)).map((call) => `one to one: call ${call} has two claims`),
    ...doubled(live.map(({ agent }) => agent)).map((agent) => `one to one: agent ${agent} has two calls`),
    ...live.filter(({ state, lapsesAt }) => state === 'offered' && lapsesAt !== null && lapsesAt <= now).map(({ id }) => `a ring does not stop: claim ${id}`),
    // Whoever gives a call away stays until the other one keeps the caller company; where that was cut off, it is mended.
    ...twoAgents(exchange).filter((name) => !rows.calls.some(({ id, isHandedOver }) => id === name && isHandedOver)).map(inOne),
    ...exchange.callers.filter((line) => isWaiting(line) && !open.has(idOf.get(line.sid)?.id ?? '')).map(({ sid }) => `a caller is lost: ${sid} waits at the carrier, and in no line of ours`),
    ...live.filter(({ kind, call }) => kind === 'consult' && !live.some((other) => other.kind === 'call' && other.call === call)).map(({ id, call }) => `a consultation outlives its conversation: claim ${id} of call ${call}`),
    ...idledBeside(rows, { now, policy }),
    ...unlikeReplay(rows, now),
    ...figuresDrift(rows, now),
  ];
}

/** What must hold besides, once there was time to mend all that was half done. */
export function wrongWhenMended(rows: FloorRows, exchange: Exchange): string[] {
  return [...twoAgents(exchange).map(inOne), ...leftAlone(rows, exchange)];
}

/** The calls in whose conversation two are whose leaving ends it. */
const twoAgents = ({ conferences }: Exchange): string[] => conferences.filter(({ lines }) => [...lines].filter(({ kind, isGuest }) => kind === 'agent' && !isGuest).length > 1).map(({ name }) => name);
const inOne = (call: string): string => `one to one: two agents are in the conversation of ${call}`;

function leftAlone(rows: FloorRows, { conferences }: Exchange): string[] {
  const inLine = new Set(rows.waiting.filter(({ isOpen }) => isOpen).map(({ call }) => call));
  const talking = new Map(rows.claims.filter(({ state, kind }) => state === 'joined' && kind === 'call').map(({ call, id }) => [call, id]));
  return conferences.filter(({ status }) => status !== 'completed').flatMap(({ name, lines }) => {
    const agents = [...lines].filter(({ kind, isGuest }) => kind === 'agent' && !isGuest);
    // Whoever stands in the line as well meets the agent there who is offered them next, or is brought back to the music.
    if (![...lines].some(({ kind }) => kind === 'caller') || inLine.has(name)) return [];
    if (agents.length === 0) return [`a caller is left alone: of call ${name} in its conversation`];
    return agents.some(({ label }) => label === talking.get(name)) ? [] : [`a caller is left alone: call ${name} is with nobody whose call it is`];
  });
}

const isWaiting = (line: Line): boolean => !isOver(line) && typeof line.place === 'object' && 'queue' in line.place;

/** What must hold when every line is over, and the carrier was asked for its list. */
export function wrongAtEnd(rows: FloorRows, exchange: Exchange, stepEnds: readonly number[]): string[] {
  const bySid = new Map(rows.calls.map((call) => [call.sid, call]));
  const eventsOf = grouped(rows.events, ({ call }) => call);
  const talked = new Set(rows.claims.filter(({ endedAs }) => endedAs === 'talked').map(({ id }) => id));
  return [
    ...exchange.callers.flatMap((line) => {
      const call = bySid.get(line.sid);
      return call ? wrongOutcome(line, call, { events: eventsOf.get(call.id) ?? [], talked, owed: rows.owed }) : [`no caller is lost: ${line.sid} has no call`];
    }),
    ...rows.calls.filter(({ sid }) => !exchange.lines.has(sid)).map(({ id }) => `no caller is lost: call ${id} is not in the carrier's list`),
    ...(rows.calls.length === exchange.callers.length ? [] : [`no caller is lost: ${rows.calls.length} calls, and ${exchange.callers.length} at the carrier`]),
    ...rows.waiting.filter(({ isOpen }) => isOpen).map(({ call }) => `a call outlives its caller: ${call} stands in the line`),
    ...rows.claims.filter(({ state }) => state !== 'ended').map(({ call, agent, state }) => `an agent is stuck busy: ${agent} has call ${call}, ${state}, which is over`),
    ...rows.parties.map(({ call, role }) => `a call outlives its caller: who is ${role} is in the conversation of ${call}`),
    ...exchange.rung.filter((line) => !isOver(line)).map(({ sid, kind }) => `a call outlives its caller: the line ${sid} of ${kind === 'agent' ? 'an agent' : 'somebody whom we rang'} is up`),
    ...passedOver(rows, stepEnds),
  ];
}

interface OfCall {
  readonly events: FloorRows['events'];
  /** The claims that ended in a conversation, of all calls. */
  readonly talked: ReadonlySet<string>;
  readonly owed: FloorRows['owed'];
}

function wrongOutcome(line: Line, { id, outcome }: FloorRows['calls'][number], { events, talked, owed }: OfCall): string[] {
  if (outcome === null) return [`no caller is lost: call ${id} has no outcome`];
  // Of a call that went back into the line, what came after it counts.
  const since = events.findLast(({ kind }) => kind === 'given-back')?.id ?? 0;
  const mine = new Set(events.filter((event) => event.id > since && event.claim !== null && (event.kind === 'offered' || event.kind === 'accepted')).map(({ claim }) => claim));
  const met = [...line.talkedWith].filter((claim) => since === 0 || mine.has(claim));
  // Somebody whose claim was not good any more may have been in for a moment: then both are right.
  const good = met.some((claim) => talked.has(claim));
  return [
    ...(outcome === 'talked' && met.length === 0 ? [`call ${id} is said to have talked, and met nobody`] : []),
    ...(outcome !== 'talked' && good ? [`call ${id} has talked, and counts as ${outcome}`] : []),
    ...(mustBeRungBack(outcome as CallOutcome) && !owed.has(id) ? [`no caller is lost: call ${id} ended as ${outcome}, and nobody owes them a call`] : []),
  ];
}
