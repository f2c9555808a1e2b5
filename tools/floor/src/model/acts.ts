import { BoardCommands, SweepFloor } from '@pukar/acd-server';
import type { Chance } from '@pukar/callbacks-simulation/chance';
import { MendConversations, MendParties, MonitorCommands, ReconcileCalls } from '@pukar/calls-server';
import { type Exchange, isOver, type Line } from './exchange.js';
import type { InHand } from './floor-rows.js';
import type { Person } from './person.js';
import type { FloorProcess } from './process.js';

export type Act = (process: FloorProcess) => Promise<unknown>;
/** Something that may happen now, and how often it does beside the rest. */
export type Choice = readonly [() => Promise<void>, number];

/** What those on a floor see of it while they act. */
export interface Scene {
  readonly chance: Chance;
  readonly exchange: Exchange;
  readonly people: readonly Person[];
  readonly supervisorId: string;
  /** Codes of the policy's queues. */
  readonly queues: readonly string[];
  readonly desks: readonly InHand[];
  /** Calls that wait in our line. */
  readonly waiting: readonly string[];
  does(what: string, act: Act): Promise<void>;
}

/** A contact of the directory, whom any agent may ask. */
export const CONTACT = { contactId: 'office:bdo-1', name: 'Block office', about: 'Dhalai', number: '+919434000001' };

export const some = <T>(chance: Chance, of: readonly T[]): T | undefined => of[chance.upTo(of.length)];
export const linesOf = (exchange: Exchange, person: Person): readonly Line[] => exchange.agentLines.filter((line) => !isOver(line) && line.to === `client:${person.agentId}`);

/** What one agent may do: with what rings, in their call, after it, and with their browser. */
export function actsOfAgent(scene: Scene, person: Person): Choice[] {
  const { chance, exchange, desks, does } = scene;
  const desk = desks.find(({ agent }) => agent === person.agentId);
  const isTalking = desk?.state === 'joined' && desk.kind === 'call';
  return [
    [() => does(`${person.name} takes what rings`, (process) => person.answers(process, true)), desk?.state === 'offered' ? 12 : 0.2],
    [() => does(`${person.name} declines`, (process) => person.answers(process, false)), desk?.state === 'offered' ? 1 : 0],
    [() => does(`${person.name}'s browser dies`, async () => { person.screen = undefined; for (const line of linesOf(exchange, person)) exchange.hangsUp(line); }), person.screen ? 0.4 : 0],
    [() => does(`${person.name} comes back`, (process) => person.opens(process)), person.screen ? 0 : 3],
    [() => does(`${person.name} loads the page again`, (process) => person.reloads(process, chance.isOneIn(3))), 0.4],
    [() => does(`${person.name} wants a break`, (process) => person.rests(process)), 0.4],
    [() => does(`${person.name} is ready`, (process) => person.isReady(process)), desk?.state ? 0.3 : 2],
    [() => does(`${person.name} finishes`, (process) => person.finishes(process, !chance.isOneIn(4))), desk?.writes ? 6 : 0.1],
    [() => does(`${person.name} holds`, (process) => person.holds(process, !chance.isOneIn(3))), isTalking ? 2 : 0],
    ...actsInTalk(scene, person, isTalking, desk?.guest ?? null),
  ];
}

/** Transfers, consultations and third parties: what the state of the talk accepts, and now and then what it does not. */
function actsInTalk({ chance, people, desks, queues, does }: Scene, person: Person, isTalking: boolean, guest: InHand['guest']): Choice[] {
  const others = people.filter((one) => one !== person);
  const free = others.find((one) => desks.some(({ agent, state }) => agent === one.agentId && state === null)) ?? some(chance, others);
  const asks = (what: string, event: string, more: object = {}) => (): Promise<void> => does(`${person.name} ${what}`, (process) => person.asksOfCall(process, event, more));
  const mayAsk = isTalking && !guest;
  const isConsulting = isTalking && guest?.role === 'consulted';
  return [
    [asks('gives the caller to a queue', 'call:transfer', { to: { kind: 'queue', queue: some(chance, queues) } }), mayAsk ? 0.9 : 0],
    [asks('gives the caller to an agent', 'call:transfer', { to: { kind: 'agent', agentId: free?.agentId } }), mayAsk && free ? 0.8 : 0],
    [asks('consults an agent', 'call:consult', { with: { kind: 'agent', agentId: free?.agentId } }), mayAsk && free ? 4 : 0],
    [asks('consults a contact', 'call:consult', { with: { kind: 'contact', contactId: CONTACT.contactId } }), mayAsk ? 0.8 : 0],
    [asks('adds a contact', 'call:add', { contactId: CONTACT.contactId }), mayAsk ? 1 : 0],
    [asks('ends the consultation', 'call:consult-end'), isConsulting ? 1.2 : 0],
    [asks('lets the caller in', 'call:consult-join'), isConsulting && guest.isIn ? 2 : 0],
    [asks('completes the transfer', 'call:transfer-complete'), isConsulting && guest.isIn ? 5 : isTalking ? 0.05 : 0],
    [asks('ends a party', 'call:party-end', { partyId: guest?.id }), isTalking && guest ? 0.8 : 0],
  ];
}

/** What a supervisor may do: be in a talk, and act on agents and on callers who wait. */
export function actsOfSupervisor({ chance, people, supervisorId, queues, desks, waiting, does }: Scene): Choice[] {
  const talk = some(chance, desks.filter(({ state, kind }) => state === 'joined' && kind === 'call'));
  const [person, call] = [some(chance, people)!, some(chance, waiting)];
  const come = (event: string) => (): Promise<void> => does(`a supervisor ${event.slice(6)}s`, (process) => process.asks(MonitorCommands, event, { callId: talk!.call }, supervisorId));
  const act = (what: string, event: string, payload: object) => (): Promise<void> => does(`a supervisor ${what}`, (process) => process.asks(BoardCommands, event, payload, supervisorId));
  const wish = chance.weighted([['ready', 3], ['break', 1], ['away', 1]] as const);
  const skills = { 'language:hi-IN': 1 + chance.upTo(5), 'language:bn-IN': 1 + chance.upTo(5), seniority: 1 + chance.upTo(5) };
  return [
    [come('floor:listen'), talk ? 0.5 : 0],
    [come('floor:whisper'), talk ? 0.5 : 0],
    [come('floor:barge'), talk ? 0.5 : 0],
    [() => does('a supervisor leaves', (process) => process.asks(MonitorCommands, 'floor:leave', {}, supervisorId)), talk ? 0.4 : 0.05],
    [() => does('a supervisor ends a leg', (process) => process.asks(MonitorCommands, 'floor:end-leg', { callId: talk!.call!, partyId: talk!.guest?.id ?? talk!.call! }, supervisorId)), talk ? 0.3 : 0],
    [act('sets a state', 'floor:set-state', { agentId: person.agentId, wish, ...(wish === 'break' ? { breakCode: 'tea' } : {}), why: 'the model says so' }), 0.4],
    [act('sets skills', 'floor:set-skills', { agentId: person.agentId, skills }), 0.4],
    [act('moves a caller', 'floor:move', { callId: call, queue: some(chance, queues) }), call ? (queues.length > 1 ? 1 : 0.1) : 0],
    [act('prioritises a caller', 'floor:prioritise', { callId: call, priority: chance.upTo(4) }), call ? 0.6 : 0],
  ];
}

/** What callers and the lines of all others may do by themselves. */
export function actsOfLines({ chance, exchange, does }: Scene): Choice[] {
  const caller = some(chance, exchange.callers.filter((line) => !isOver(line)));
  const atTone = some(chance, exchange.callers.filter((line) => !isOver(line) && typeof line.place === 'object' && 'said' in line.place));
  const ringing = some(chance, exchange.rung.filter(({ status }) => status === 'ringing'));
  const talking = some(chance, exchange.rung.filter(({ status }) => status === 'in-progress'));
  const inQueue = some(chance, exchange.callers.filter((line) => !isOver(line) && typeof line.place === 'object' && 'queue' in line.place));
  return [
    [() => does('a line is answered', async () => exchange.answers(ringing!)), ringing ? 9 : 0],
    [() => does('a line is not answered', async () => exchange.isNotAnswered(ringing!)), ringing ? 0.9 : 0],
    [() => does('a caller hangs up', async () => exchange.hangsUp(caller!)), caller ? 1 : 0],
    [() => does('a caller leaves the queue', async () => exchange.leavesQueue(caller!, chance.isOneIn(3) ? 'error' : 'leave')), caller ? 0.2 : 0],
    [() => does('a caller hears a round', (process) => round(process, exchange, inQueue!)), inQueue ? 1.5 : 0],
    [() => does('a caller presses a key', (process) => round(process, exchange, inQueue!, chance.isOneIn(2) ? '1' : '2')), inQueue ? 0.4 : 0],
    [() => does('a caller speaks a message', async () => exchange.speaks(atTone!, true)), atTone ? 4 : 0],
    [() => does('a caller says nothing', async () => exchange.speaks(atTone!, false)), atTone ? 1 : 0],
    [() => does('somebody whom we rang hangs up', async () => exchange.hangsUp(talking!)), talking ? 1.5 : 0],
  ];
}

/** A round of music and words in the queue, or a key in it. What fails is asked again in the next. */
export async function round(process: FloorProcess, exchange: Exchange, line: Line, key?: string): Promise<string> {
  const { place } = line;
  if (isOver(line) || typeof place !== 'object' || !('queue' in place)) return 'out of the queue';
  if (key && !place.key) return 'no key is asked';
  const { status, body } = await process.hears({ path: key ? place.key! : place.round, form: { CallSid: line.sid, From: line.from, ...(key ? { Digits: key } : {}) } });
  if (status >= 400) return String(status);
  exchange.hears(line, body);
  return 'done';
}

/** What the worker does by itself. */
export const actsOfWorker = ({ does }: Scene): Choice[] => [
  [() => does('the worker mends', mends), 0.9],
  [() => does('the worker asks the carrier', async (process) => { await process.get(ReconcileCalls).execute(); }), 0.2],
];

/** As the worker does every few seconds. */
export async function mends(process: FloorProcess): Promise<void> {
  await process.get(MendConversations).execute();
  await process.get(MendParties).execute();
}

/** As the worker does every second, while those who are at their desks give a sign of life. */
export async function sweeps(process: FloorProcess, people: readonly Person[], now: Date): Promise<void> {
  await Promise.all(people.filter((person) => person.isDue(now)).map((person) => person.beats(process, now)));
  await process.get(SweepFloor).execute();
}
