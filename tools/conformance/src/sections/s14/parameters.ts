import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const LISTENING = { machineDetection: 'Enable', machineDetectionTimeout: 20, machineDetectionSpeechThreshold: 2_400, machineDetectionSpeechEndThreshold: 1_200, machineDetectionSilenceTimeout: 5_000 };
const OF_LEGS = { timeout: 30, timeLimit: 600, record: true, recordingChannels: 'dual', recordingTrack: 'both', trim: 'do-not-trim', recordingStatusCallbackMethod: 'POST', recordingStatusCallbackEvent: ['completed'], callReason: 'a question', callToken: '{}', ...LISTENING };

const urls = ({ app }: Bench): object => ({ statusCallback: app.url('/progress'), statusCallbackMethod: 'POST', statusCallbackEvent: ['answered', 'completed'], recordingStatusCallback: app.url('/recording') });

/** All that may be asked of a call, of a participant and of a message in one request. */
export function parameters({ says }: Statements): void {
  says('POST Calls takes every parameter of the package at once', async (bench) => {
    const { rest, app, number, phone, aPerson } = bench;
    const to = aPerson();
    const person = await phone(to);
    await rest.calls.create({
      to, from: number, twiml: sayAndStay('Hello'), callerId: number, sendDigits: 'w1', method: 'POST', fallbackUrl: app.url('/fallback'), fallbackMethod: 'POST', recordingConfigurationId: '', sipAuthUsername: 'a', sipAuthPassword: 'b',
      asyncAmd: 'true', asyncAmdStatusCallback: app.url('/amd'), asyncAmdStatusCallbackMethod: 'POST', passports: 'true', byoc: '', clientNotificationUrl: app.url('/note'), ...OF_LEGS, ...urls(bench),
    });
    await person.answer();
    await person.hears(/Hello/);
    expect((await app.gets('/amd')).params['AnsweredBy']).toMatch(/^(human|machine_start|fax|unknown)$/);
    person.hangUp();
    await app.gets('/progress', { CallStatus: 'completed' });
    await app.gets('/recording', { RecordingStatus: 'completed', RecordingChannels: '2' });
  });

  says('POST Participants takes every parameter of the package at once', async (bench) => {
    const { rest, app, agent, aName, number } = bench;
    const line = await agent(aName('agent'));
    const participant = await rest.conferences(aName('room')).participants.create({
      from: number, to: `client:${aName('agent')}`, label: 'agent', muted: false, beep: 'false', startConferenceOnEnter: true, endConferenceOnExit: false, waitUrl: app.url('/wait'), waitMethod: 'POST', earlyMedia: true, maxParticipants: 5, jitterBufferSize: 'small', byoc: '', callerId: number,
      conferenceRecord: 'record-from-start', conferenceTrim: 'trim-silence', conferenceStatusCallback: app.url('/room'), conferenceStatusCallbackMethod: 'POST', conferenceStatusCallbackEvent: ['start', 'end', 'join', 'leave'], conferenceRecordingStatusCallback: app.url('/conference-recording'), conferenceRecordingStatusCallbackMethod: 'POST', conferenceRecordingStatusCallbackEvent: ['completed'],
      region: 'us1', coaching: false, amdStatusCallback: app.url('/amd'), amdStatusCallbackMethod: 'POST', sipAuthUsername: 'a', sipAuthPassword: 'b', recordingConfigurationId: '', passports: 'true', clientNotificationUrl: app.url('/note'), callerDisplayName: 'The helpline', ...OF_LEGS, ...urls(bench),
    } as never);
    expect(participant).toMatchObject({ label: 'agent', startConferenceOnEnter: true, endConferenceOnExit: false });
    await app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent' });
    await app.gets('/wait');
    line.hangUp();
    await app.gets('/recording', { RecordingSource: 'OutboundAPI' });
    await app.gets('/room', { StatusCallbackEvent: 'conference-end' });
  });

  says('POST Messages takes ContentSid, ContentVariables, PersistentAction and ValidityPeriod', async ({ rest, number, aPerson }) => {
    const sent = await rest.messages.create({ to: aPerson(), from: number, contentSid: `HX${'a1'.repeat(16)}`, contentVariables: '{"1":"4821"}', persistentAction: ['geo:28.61,77.20|Delhi'], validityPeriod: 600, smartEncoded: true, provideFeedback: false });
    expect(sent.status).toMatch(/^(queued|accepted)$/);
  });

  says('values that a parameter cannot have are 400', async ({ ask, number, aPerson }) => {
    const all: Record<string, string>[] = [{ Timeout: 'long' }, { Record: 'perhaps' }, { Url: 'not a url', Twiml: '' }, { StatusCallback: 'not a url' }, { SendDigits: 'abc' }, { SendDigits: '1'.repeat(33) }, { AsyncAmdStatusCallback: 'not a url' }, { RecordingStatusCallback: 'ftp://x' }, { MachineDetectionTimeout: '2' }, { MachineDetectionSpeechThreshold: 'long' }, { StatusCallbackMethod: 'PUT' }];
    for (const wrong of all) {
      expect({ wrong, status: (await ask('POST', '/Calls.json', { To: aPerson(), From: number, Twiml: sayAndStay('Hello'), ...wrong })).status }).toEqual({ wrong, status: 400 });
    }
  });

  says('values that a parameter of a participant cannot have are 400, in a conference that goes on too', async ({ ask, app, call, aName, number }) => {
    app.on('/voice', voice((response) => void response.dial().conference(aName('room'))));
    await call();
    await app.gets('/voice');
    const all: Record<string, string>[] = [{ EarlyMedia: 'perhaps' }, { MaxParticipants: '1' }, { ConferenceStatusCallback: 'not a url' }, { ConferenceRecordingStatusCallback: 'ftp://x' }, { AmdStatusCallback: 'not a url' }, { WaitMethod: 'PUT' }, { MachineDetectionSilenceTimeout: '10001' }];
    for (const wrong of all) {
      expect({ wrong, status: (await ask('POST', `/Conferences/${aName('room')}/Participants.json`, { To: 'client:nobody', From: number, ...wrong })).status }).toEqual({ wrong, status: 400 });
    }
  });

  says('keys to send may be A to D and have pauses between them', async ({ rest, number, phone, aPerson }) => {
    const to = aPerson();
    await phone(to);
    await expect(rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), sendDigits: 'wwAD12#' })).resolves.toMatchObject({ to });
  });
}
