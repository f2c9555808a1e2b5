import { DEFAULT_EVENTS, type ConferenceReporting } from '../conferences/conference-events.js';
import type { Participation } from '../conferences/participant.js';
import { methodOf } from '../params.js';
import { reasonOf } from '../scope.js';
import { flag, words } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { untilDialEnds } from './dial-end.js';
import { resolve, type Outcome, type Run } from './run.js';
import { waitSourceOf } from './wait-source.js';

/** Puts the leg into a conference until it leaves, is taken out, or the conference ends. */
export async function dialConference(run: Run, verb: Verb, noun: Verb): Promise<Outcome> {
  const conference = run.exchange.conferences.open(noun.text, reportingOf(run, noun));
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
    wait: waitSourceOf(run, noun, 'waitMethod'),
    holdSound: 'music',
  };
}
