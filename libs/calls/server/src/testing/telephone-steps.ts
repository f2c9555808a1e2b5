import type { SpecTelephone } from './a-telephone.js';
import { aConference, aLine, conferenceOf } from './spec-carrier.js';

type Caller = Awaited<ReturnType<SpecTelephone['aWaitingCaller']>>;

/** The steps that cases about conversations are told in. */
export function stepsOf(telephone: () => SpecTelephone) {
  let [sequence, legs] = [0, 0];

  /** News of a call's conference, as the carrier posts it. */
  const conference = (event: string, callId: string, more: Record<string, string> = {}): Record<string, string> => {
    sequence += 1;
    return { ConferenceSid: /^[0-9a-f-]{36}$/.test(callId) ? conferenceOf(callId) : aConference(9), FriendlyName: callId, StatusCallbackEvent: event, SequenceNumber: String(sequence), ...more };
  };
  const hearsOfConference = (event: string, callId: string, more: Record<string, string> = {}) => telephone().hears('/voice/conference', conference(event, callId, more));
  const hangsUp = (caller: Caller) => telephone().hears('/voice/status', { CallSid: caller.callSid, From: '+919000001001', CallStatus: 'completed', CallDuration: '30' });

  /** An agent's line comes into the conference of a call, by a claim that was accepted. */
  const anAgentJoins = async (caller: Caller) => {
    const claim = telephone().floor.hold(caller.callId, 'accepted');
    legs += 1;
    const legSid = aLine(0xb000 + legs);
    await hearsOfConference('participant-join', caller.callId, { CallSid: legSid, ParticipantLabel: claim.claimId });
    return { ...claim, legSid };
  };
  const aConversation = async () => {
    const caller = await telephone().aWaitingCaller();
    const agent = await anAgentJoins(caller);
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid });
    return { caller, agent };
  };
  return { conference, hearsOfConference, hangsUp, anAgentJoins, aConversation };
}
