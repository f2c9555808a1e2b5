import type { WaitSource } from '../conferences/participant.js';
import { MUSIC, SILENCE } from '../sound/sound.js';
import { Interrupted, pass, scopeWithin, untilStopped, within } from '../scope.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { fetchDocument, type Instructions } from '../webhooks/documents.js';
import type { Outcome, Run } from './run.js';

/** A turn of a waiting room that took no time waits this long, lest it ask without end. */
const SHORTEST_TURN_MS = 1_000;

/** How long music plays when the waiting room's document could not be had, before it is asked for again. */
const AFTER_FAILURE_MS = 5_000;

/** Lets a leg wait: to music, in silence, or to documents asked for over and over. Ends when one of them says so. */
export async function waitIn(room: Run, source: WaitSource): Promise<'leave' | 'hangup'> {
  if (source === 'music' || source === 'silence') {
    room.leg.hear(source === 'music' ? MUSIC : SILENCE);
    return untilStopped(room.signal).finally(() => room.leg.hear(SILENCE));
  }
  const first: Instructions = { ...source, about: 'wait' };
  for (let next: Instructions = first; ; ) {
    const started = room.exchange.timers.now().getTime();
    const outcome = await takeTurn(room, next);
    if (outcome.then === 'leave' || outcome.then === 'hangup') return outcome.then;
    next = outcome.then === 'go' ? outcome.to : first;
    const took = room.exchange.timers.now().getTime() - started;
    if (outcome.then !== 'go' && took < SHORTEST_TURN_MS) await pass(room.exchange.timers, SHORTEST_TURN_MS - took, room.signal);
  }
}

async function takeTurn(room: Run, from: Instructions): Promise<Outcome> {
  const params = { ...callParameters(room.leg), ...room.extra(), ...('params' in from ? from.params : {}) };
  const document = await within(room.signal, fetchDocument(room.exchange.webhooks, from, params));
  if (document.ok) {
    for (const warning of document.value.warnings) room.exchange.alert({ ...warning, callSid: room.leg.sid });
    return room.perform({ ...room, at: document.value.at }, document.value.verbs);
  }
  room.exchange.alert({ ...document.refusal, callSid: room.leg.sid, url: 'url' in from ? from.url : undefined });
  room.leg.hear(MUSIC);
  await pass(room.exchange.timers, AFTER_FAILURE_MS, room.signal);
  return { then: 'next' };
}

/** Lets a leg wait besides what it is doing, until it is stopped. A Hangup in the waiting room ends the leg. */
export function waitMeanwhile(room: Run, source: WaitSource): () => void {
  const scope = scopeWithin(room.signal);
  waitIn({ ...room, signal: scope.signal }, source)
    .then((end) => {
      if (end === 'hangup') room.leg.end('completed');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Interrupted)) room.exchange.fault(error);
    });
  return () => scope.stop('over');
}
