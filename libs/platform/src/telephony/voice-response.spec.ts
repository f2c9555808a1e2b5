import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import twilio from 'twilio';
import { speakable } from '@pukar/kernel';
import { voiceResponse } from './voice-response.js';

/** Any text, with what XML must escape in it more often than chance would have it. */
const words = fc.string({ unit: fc.oneof(fc.constantFrom('&', '<', '>', '"', '\'', '\t', '\n', '\r', ']]>', 'क्ष', '😀'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: 20 }).map(speakable);
const seconds = fc.integer({ min: 0, max: 600 });
const key = fc.constantFrom('', '#', '*', '#*098');

type Speaks = { play(address: string): unknown; say(settings: { language: string }, words: string): unknown; pause(settings: { length: number }): unknown };
type Verb = (to: Speaks) => void;
const sound: fc.Arbitrary<Verb> = fc.oneof(
  words.map((address): Verb => (to) => { to.play(address); }),
  fc.tuple(fc.constantFrom('hi-IN', 'en-IN', 'mr-IN'), words).map(([language, said]): Verb => (to) => { to.say({ language }, said); }),
  seconds.map((length): Verb => (to) => { to.pause({ length }); }),
);

/** One verb, on our document and on the library's. */
type Both = { ours(to: ReturnType<typeof voiceResponse>): void; theirs(to: InstanceType<typeof twilio.twiml.VoiceResponse>): void };
const POST = 'POST' as const;
const verb: fc.Arbitrary<Both> = fc.oneof(
  sound.map((speaks): Both => ({ ours: speaks, theirs: (to) => speaks(to as Speaks) })),
  fc.tuple(words, seconds, fc.option(fc.boolean(), { nil: undefined }), key, fc.array(sound, { maxLength: 4 })).map(([action, timeout, actionOnEmptyResult, finishOnKey, sounds]): Both => {
    const settings = { input: ['dtmf' as const], action, method: POST, ...(actionOnEmptyResult === undefined ? {} : { actionOnEmptyResult }), timeout, numDigits: 1, finishOnKey };
    return { ours: (to) => { const gather = to.gather(settings); for (const speaks of sounds) speaks(gather); }, theirs: (to) => { const gather = to.gather(settings); for (const speaks of sounds) speaks(gather as Speaks); } };
  }),
  fc.tuple(words, words, seconds, key, fc.boolean()).map(([action, callback, maxLength, finishOnKey, playBeep]): Both => {
    const settings = { action, method: POST, maxLength, timeout: 5, finishOnKey, playBeep, trim: 'do-not-trim' as const, recordingStatusCallback: callback, recordingStatusCallbackMethod: POST, recordingStatusCallbackEvent: ['completed' as const, 'absent' as const] };
    return { ours: (to) => { to.record(settings); }, theirs: (to) => { to.record({ ...settings, recordingStatusCallbackEvent: [...settings.recordingStatusCallbackEvent] }); } };
  }),
  words.map((address): Both => ({ ours: (to) => { to.redirect({ method: POST }, address); }, theirs: (to) => { to.redirect({ method: POST }, address); } })),
  fc.tuple(words, words, words).map(([action, waitUrl, queue]): Both => {
    const settings = { action, method: POST, waitUrl, waitUrlMethod: POST };
    return { ours: (to) => { to.enqueue(settings, queue); }, theirs: (to) => { to.enqueue(settings, queue); } };
  }),
  fc.tuple(words, words, fc.option(words, { nil: undefined }), words).map(([action, statusCallback, label, name]): Both => {
    const settings = {
      startConferenceOnEnter: true, endConferenceOnExit: false, beep: 'false' as const, ...(label === undefined ? {} : { participantLabel: label }),
      statusCallback, statusCallbackMethod: POST, statusCallbackEvent: ['start' as const, 'end' as const, 'join' as const, 'leave' as const, 'hold' as const],
    };
    return { ours: (to) => { to.conference({ action, method: POST }, settings, name); }, theirs: (to) => { to.dial({ action, method: POST }).conference({ ...settings, statusCallbackEvent: [...settings.statusCallbackEvent] }, name); } };
  }),
  fc.constantFrom<Both>(
    { ours: (to) => { to.leave(); }, theirs: (to) => { to.leave(); } }, { ours: (to) => { to.hangup(); }, theirs: (to) => { to.hangup(); } },
    { ours: (to) => { to.reject({ reason: 'busy' }); }, theirs: (to) => { to.reject({ reason: 'busy' }); } },
  ),
);

describe('a TwiML document', () => {
  it('is letter for letter what the carrier\'s own library makes of the same verbs', () => {
    fc.assert(fc.property(fc.array(verb, { maxLength: 5 }), (verbs) => {
      const [ours, theirs] = [voiceResponse(), new twilio.twiml.VoiceResponse()];
      for (const one of verbs) {
        one.ours(ours);
        one.theirs(theirs);
      }
      expect(ours.toString()).toBe(theirs.toString());
    }), { numRuns: 1_000 });
  });

  it('carries no character that XML refuses, in words and in addresses', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }), (text, units) => {
      const wild = text + String.fromCharCode(...units);
      const document = voiceResponse().say({ language: 'hi-IN' }, wild).redirect({ method: POST }, wild).toString();
      expect(document).toBe(speakable(document));
      // An inner ampersand begins one of the four names, and no bracket is left open.
      expect(document.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
      expect(document.split('<').length).toBe(document.split('>').length);
    }));
  });
});
