import { watchSpeech } from '../core/conferences/watch-speech.js';
import { DEFAULT_EVENTS, type ConferenceReporting } from '../core/conferences/conference-events.js';
import type { ConferenceBeginning } from '../core/conferences/conferences.js';
import type { Conference } from '../core/conferences/conference.js';
import { beepIn, waitAt, type Participant, type Participation, type WaitSource } from '../core/conferences/participant.js';
import type { HttpMethod } from '../core/params.js';
import type { Exchange } from '../core/exchange.js';
import { recordConference } from '../core/recordings/record-legs.js';
import type { Form } from './form.js';
import { recordingCallbackIn } from './recording-form.js';
import { RestRefusal } from './refusal.js';

const LONGEST_LABEL = 128;

/** Absent is music; empty is silence; else documents, asked for by POST unless told. */
function waitIn(form: Form, url: string, method: string, otherwise: HttpMethod = 'POST'): WaitSource {
  const [address, how] = [form.url(url), form.method(method, otherwise)];
  if (form.text(url) === '') return 'silence';
  return address === undefined ? 'music' : waitAt({ url: address, method: how });
}

/** How somebody is to take part. Refused with Twilio's codes for a label that cannot be one, and for a coach of nobody. */
export function participationIn(form: Form, conference: Conference | undefined): Participation {
  return {
    label: labelIn(form, conference),
    muted: form.flag('Muted') ?? false,
    hold: false,
    ...coachingIn(form, conference),
    startConferenceOnEnter: form.flag('StartConferenceOnEnter') ?? true,
    endConferenceOnExit: form.flag('EndConferenceOnExit') ?? false,
    beep: beepIn(form.oneOf('Beep', ['true', 'false', 'onEnter', 'onExit'])),
    wait: waitIn(form, 'WaitUrl', 'WaitMethod'),
    holdSound: 'music',
  };
}

function labelIn(form: Form, conference: Conference | undefined): string | undefined {
  const label = form.text('Label');
  if (label === undefined || label === '') return undefined;
  if (label.length > LONGEST_LABEL || /^CA[0-9a-f]{32}$/i.test(label) || label.includes('/')) throw new RestRefusal(400, 16024, `Participant label is invalid: ${label}`);
  if (conference?.find(label)) throw new RestRefusal(400, 16026, `Participant label is in use by another participant: ${label}`);
  return label;
}

function coachingIn(form: Form, conference: Conference | undefined): Pick<Participation, 'coaching' | 'callSidToCoach'> {
  const callSidToCoach = form.text('CallSidToCoach');
  const coaching = form.flag('Coaching') ?? callSidToCoach !== undefined;
  if (coaching && (callSidToCoach === undefined || !conference?.find(callSidToCoach))) throw new RestRefusal(400, 16028, 'Participant to be whispered is not present in the conference');
  return { coaching, callSidToCoach: coaching ? callSidToCoach : undefined };
}

/** What the first participant's form decides for the conference. */
export function beginningIn(form: Form, exchange: Exchange): ConferenceBeginning {
  const records = ['true', 'record-from-start'].includes(form.oneOf('ConferenceRecord', ['true', 'false', 'record-from-start', 'do-not-record']) ?? '');
  const wish = { trims: form.oneOf('ConferenceTrim', ['trim-silence', 'do-not-trim']) !== 'do-not-trim', callback: recordingCallbackIn(form, 'Conference') };
  return {
    reporting: reportingIn(form),
    maxParticipants: form.count('MaxParticipants', 0) || undefined,
    begun: (conference) => {
      watchSpeech(conference, exchange.timers);
      if (records) recordConference(exchange, conference, wish);
    },
  };
}

function reportingIn(form: Form): ConferenceReporting | undefined {
  const url = form.url('ConferenceStatusCallback', 21609);
  if (url === undefined) return undefined;
  // One value with spaces is how TwiML writes the list; the API takes both.
  const events = form.list('ConferenceStatusCallbackEvent').flatMap((value) => value.split(/\s+/));
  return { url, method: form.method('ConferenceStatusCallbackMethod'), events: events.length === 0 ? DEFAULT_EVENTS : events };
}

/** Changes a participant as a form says. */
export function change(conference: Conference, participant: Participant, form: Form): void {
  // Of this one Twilio says that whatever is neither `true` nor `false` is read as `false`; of the others it says nothing.
  const [muted, hold] = [form.flag('Muted', false), form.flag('Hold')];
  // Twilio's own words: the default of HoldMethod is GET, of WaitMethod and AnnounceMethod POST.
  const [holdSound, wait] = [waitIn(form, 'HoldUrl', 'HoldMethod', 'GET'), waitIn(form, 'WaitUrl', 'WaitMethod')];
  const changes = { ...changesIn(form, conference, participant), ...(form.text('WaitUrl') === undefined ? {} : { wait }) };
  if (hold !== undefined) {
    if (form.text('HoldUrl') !== undefined) participant.as.holdSound = holdSound;
    conference.hold(participant, hold);
  }
  if (muted !== undefined) conference.mute(participant, muted);
  if (Object.keys(changes).length > 0) conference.modify(participant, changes);
}

function changesIn(form: Form, conference: Conference, { as }: Participant): Partial<Participation> {
  const [endConferenceOnExit, beepOnExit] = [form.flag('EndConferenceOnExit'), form.flag('BeepOnExit')];
  const enters = as.beep === 'both' || as.beep === 'enter';
  return {
    ...(endConferenceOnExit === undefined ? {} : { endConferenceOnExit }),
    ...(form.text('Coaching') === undefined && form.text('CallSidToCoach') === undefined ? {} : coachingIn(form, conference)),
    ...(beepOnExit === undefined ? {} : { beep: beepOnExit ? (enters ? 'both' : 'exit') : enters ? 'enter' : 'none' }),
  };
}
