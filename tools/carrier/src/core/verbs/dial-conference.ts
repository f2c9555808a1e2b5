import { DEFAULT_EVENTS, type ConferenceReporting } from '../conferences/conference-events.js';
import type { ConferenceBeginning } from '../conferences/conferences.js';
import { beepIn, type Participation } from '../conferences/participant.js';
import { watchSpeech } from '../conferences/watch-speech.js';
import { methodOf } from '../params.js';
import { recordConference } from '../recordings/record-legs.js';
import { reasonOf } from '../scope.js';
import { count, flag, words } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { dialFailed, untilDialEnds } from './dial-end.js';
import { recordingCallbackOf } from './recording-wish.js';
import { resolve, type Outcome, type Run } from './run.js';
import { waitSourceOf } from './wait-source.js';

const LONGEST_NAME = 128;

/** Puts the leg into a conference until it leaves, is taken out, or the conference ends. */
export async function dialConference(run: Run, verb: Verb, noun: Verb): Promise<Outcome> {
  const { conferences, faults } = run.exchange;
  const beginning: ConferenceBeginning = {
    reporting: reportingOf(run, noun),
    maxParticipants: count(noun, 'maxParticipants', 0) || undefined,
    begun: (begun) => {
      watchSpeech(begun, run.exchange.timers);
      if (RECORDS.includes(noun.attributes['record'] ?? '')) recordConference(run.exchange, begun, { trims: noun.attributes['trim'] !== 'do-not-trim', callback: recordingCallbackOf(run, noun) });
    },
  };
  const conference = conferences.open(noun.text.slice(0, LONGEST_NAME), beginning, faults.region(run.leg));
  if (conference.isFull) {
    run.exchange.alert({ code: 16020, message: `Conference ${conference.facts.friendlyName} is full`, callSid: run.leg.sid });
    return dialFailed(run, verb);
  }
  const participant = conference.expect(run.leg, participationOf(run, noun));
  const action = (): Outcome => askNext(run, verb, 'dial', { DialCallStatus: 'answered', DialBridged: String(conference.status !== 'init') });
  conference.join(participant);
  try {
    await untilDialEnds(run, verb, participant.left);
    conference.leave(participant, 'participant_hung_up');
    return action();
  } catch (interrupted) {
    const isGone = reasonOf(run.signal) === 'hangup';
    conference.leave(participant, isGone ? 'participant_hung_up' : 'participant_updated_via_api');
    if (isGone) tellAction(run, action());
    throw interrupted;
  }
}

/** The values of `record` that ask for a recording. */
const RECORDS: readonly string[] = ['record-from-start', 'true'];

function reportingOf(run: Run, noun: Verb): ConferenceReporting | undefined {
  const given = noun.attributes['statusCallback'];
  const url = given === undefined ? undefined : resolve(run, given);
  if (url === undefined) return undefined;
  const asked = words(noun.attributes['statusCallbackEvent']);
  return { url, method: methodOf(noun.attributes['statusCallbackMethod']), events: asked.length === 0 ? DEFAULT_EVENTS : asked };
}

function participationOf(run: Run, noun: Verb): Participation {
  return {
    label: noun.attributes['participantLabel'],
    muted: flag(noun, 'muted', false),
    hold: false,
    coaching: noun.attributes['coach'] !== undefined,
    callSidToCoach: noun.attributes['coach'],
    startConferenceOnEnter: flag(noun, 'startConferenceOnEnter', true),
    endConferenceOnExit: flag(noun, 'endConferenceOnExit', false),
    beep: beepIn(noun.attributes['beep']),
    wait: waitSourceOf(run, noun, 'waitMethod'),
    holdSound: 'music',
  };
}
