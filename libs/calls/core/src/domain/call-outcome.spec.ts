import { describe, expect, it } from '@jest/globals';
import { CALL_OUTCOMES, decideOutcome, mustBeRungBack, type CallOutcome, type EndedCall } from './call-outcome.js';
import { CALL_RANKS } from './call-rank.js';

const aCall = (facts: Partial<EndedCall>): EndedCall => ({ reached: 'in-menu', wasSentAway: false, wasBeingConnected: false, wasServed: false, wasTurnedAway: false, hadFault: false, keptCallBack: false, leftVoicemail: false, wasRejected: false, ...facts });

describe('the outcome of a call', () => {
  it.each<[string, Partial<EndedCall>, CallOutcome]>([
    ['talked', { reached: 'talking' }, 'talked'],
    ['talked, although something failed on the way', { reached: 'talking', hadFault: true }, 'talked'],
    ['was sent away', { reached: 'queued', wasSentAway: true }, 'sent-away-from-queue'],
    ['hung up while waiting', { reached: 'queued' }, 'abandoned-in-queue'],
    ['hung up while being connected', { reached: 'connecting', wasBeingConnected: true }, 'failed'],
    ['hung up while waiting again, after an agent could not be reached', { reached: 'connecting' }, 'abandoned-in-queue'],
    ['heard a status and hung up', { wasServed: true }, 'served-by-menu'],
    ['heard a status, then went to the queue and hung up', { reached: 'queued', wasServed: true }, 'abandoned-in-queue'],
    ['was told when they reach a person again', { wasTurnedAway: true }, 'turned-away'],
    ['was told so, and heard a status', { wasTurnedAway: true, wasServed: true }, 'turned-away'],
    ['was told so after hours, where they wanted a person first', { reached: 'queued', wasTurnedAway: true }, 'turned-away'],
    ['was told so, and reached a person after all', { reached: 'talking', wasTurnedAway: true }, 'talked'],
    ['hung up in the menu', {}, 'left-in-menu'],
    ['heard the fallback words', { hadFault: true }, 'failed'],
    ['heard the fallback words when the queue broke', { reached: 'queued', hadFault: true }, 'failed'],
    ['kept a call-back', { reached: 'queued', keptCallBack: true }, 'call-back-kept'],
    ['kept a call-back and heard the fallback words after it', { reached: 'queued', keptCallBack: true, hadFault: true }, 'call-back-kept'],
    ['left a message after hours', { leftVoicemail: true }, 'voicemail-left'],
    ['left a message, although it had kept a call-back', { reached: 'queued', keptCallBack: true, leftVoicemail: true }, 'voicemail-left'],
    ['talked with an agent who came while they spoke a message', { reached: 'talking', leftVoicemail: true }, 'talked'],
    ['was never answered', { reached: 'ringing' }, 'failed'],
    ['rang the number for missed calls', { reached: 'ringing', wasRejected: true }, 'rejected'],
    ['rang it and heard the fallback words', { reached: 'ringing', wasRejected: true, hadFault: true }, 'rejected'],
  ])('of one who %s', (_case, facts, outcome) => expect(decideOutcome(aCall(facts))).toBe(outcome));

  it('is one of the list, whatever is known', () => {
    const flags = [true, false];
    const all = CALL_RANKS.flatMap((reached) => flags.flatMap((wasSentAway) => flags.flatMap((wasServed) => flags.map((hadFault) => decideOutcome(aCall({ reached, wasSentAway, wasServed, hadFault }))))));
    expect(all.filter((outcome) => !CALL_OUTCOMES.includes(outcome))).toEqual([]);
  });

  it('owes a call to each who wanted a person, rang the number for missed calls, or whom we failed, and to nobody else', () => {
    expect(CALL_OUTCOMES.filter(mustBeRungBack)).toEqual(['abandoned-in-queue', 'sent-away-from-queue', 'failed', 'rejected']);
  });
});
