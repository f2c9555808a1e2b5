import type { AgentLine, Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { sayAndStay, voice } from '../../bench/twiml.js';

export const EVENTS = ['start', 'end', 'join', 'leave', 'mute', 'hold', 'modify', 'speaker', 'announcement'];

/** A caller who is led into the case's conference; its callbacks go to /room. */
export async function callerIn(bench: Bench, more: object = {}): Promise<Caller> {
  const { app, aName, call } = bench;
  const options = { statusCallback: app.url('/room'), statusCallbackEvent: EVENTS, ...more } as Parameters<ReturnType<InstanceType<typeof import('twilio').twiml.VoiceResponse>['dial']>['conference']>[0];
  app.on('/voice', voice((response) => response.dial({ action: 'dialled' }).conference(options, aName('room'))));
  app.on('/dialled', sayAndStay('The dial is over'));
  const joined = app.at('/room').length;
  const caller = await call();
  if (joined === 0) await caller.sees(({ about }) => about === 'voice');
  return caller;
}

/** An agent who is added by the REST API with the label `agent`. */
export async function agentIn(bench: Bench, more: object = {}): Promise<AgentLine> {
  const { app, aName, number, rest } = bench;
  const line = await bench.agent(aName('agent'));
  await rest.conferences(aName('room')).participants.create({
    from: number,
    to: `client:${aName('agent')}`,
    label: 'agent',
    conferenceStatusCallback: app.url('/room'),
    conferenceStatusCallbackEvent: EVENTS,
    ...more,
  });
  return line;
}

/** Both of them, talking; and the conference's id. */
export async function conversation(bench: Bench, ofCaller: object = {}, ofAgent: object = {}): Promise<{ caller: Caller; agent: AgentLine; sid: string }> {
  const caller = await callerIn(bench, ofCaller);
  await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join' });
  const agent = await agentIn(bench, ofAgent);
  await Promise.all([caller.isTalking(), agent.isTalking()]);
  const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'conference-start' });
  return { caller, agent, sid: params['ConferenceSid'] ?? '' };
}
