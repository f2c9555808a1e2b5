import type { Form } from './form.js';

/** Parameters of a form and what their values can be. Counts with their least and most. */
interface Parameters {
  readonly urls?: readonly string[];
  readonly methods?: readonly string[];
  readonly flags?: readonly string[];
  readonly counts?: Readonly<Record<string, readonly [least: number, most: number]>>;
}

/** Twilio's code for a callback's URL that is none. */
const INVALID_CALLBACK = 21609;

/** What forms about a call or a participant may say without effect here, or with one only where something else is said. */
export const OF_LEGS: Parameters = {
  urls: ['RecordingStatusCallback', 'AsyncAmdStatusCallback', 'AmdStatusCallback', 'ConferenceStatusCallback', 'ConferenceRecordingStatusCallback', 'ClientNotificationUrl'],
  methods: ['RecordingStatusCallbackMethod', 'AsyncAmdStatusCallbackMethod', 'AmdStatusCallbackMethod', 'ConferenceStatusCallbackMethod', 'ConferenceRecordingStatusCallbackMethod'],
  flags: ['EarlyMedia'],
  counts: {
    MachineDetectionTimeout: [3, 59],
    MachineDetectionSpeechThreshold: [1000, 6000],
    MachineDetectionSpeechEndThreshold: [500, 5000],
    MachineDetectionSilenceTimeout: [2000, 10_000],
    MaxParticipants: [2, 250],
  },
};

/** What forms about a number or an application may say without effect here. */
export const OF_NUMBERS: Parameters = { flags: ['VoiceCallerIdLookup', 'PublicApplicationConnectEnabled'] };

/** Refuses what Twilio would refuse, also where nothing comes of the parameter. */
export function refuseOdd(form: Form, { urls = [], methods = [], flags = [], counts = {} }: Parameters): void {
  for (const name of urls) form.url(name, INVALID_CALLBACK);
  for (const name of methods) form.method(name);
  for (const name of flags) form.flag(name);
  for (const [name, [least, most]] of Object.entries(counts)) form.count(name, least, { least, most });
}
