import { count } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { pass, untilStopped, within } from '../scope.js';
import { SILENCE, soundOf, type Sound } from '../sound/sound.js';
import { NEXT, resolve, type Outcome, type Run } from './run.js';

/** Lets the leg hear a sound for as long as it takes; cut short, the leg hears silence. */
async function hear(run: Run, sound: Sound, milliseconds: number): Promise<void> {
  run.leg.hear(sound);
  try {
    await pass(run.exchange.timers, run.leg.isInstant ? 0 : milliseconds, run.signal);
  } catch (interrupted) {
    run.leg.hear(SILENCE);
    throw interrupted;
  }
}

async function hearOften(run: Run, verb: Verb, sound: Sound, milliseconds: number): Promise<Outcome> {
  const loops = count(verb, 'loop', 1);
  for (let turn = 0; loops === 0 || turn < loops; turn += 1) {
    await hear(run, sound, milliseconds);
    if (loops === 0 && (run.leg.isInstant || milliseconds === 0)) await untilStopped(run.signal);
  }
  return NEXT;
}

/** A voice names its language: `Google.hi-IN-Standard-A`. */
function languageOf(verb: Verb): string {
  return verb.attributes['language'] ?? /[a-z]{2,3}-[A-Z]{2}/.exec(verb.attributes['voice'] ?? '')?.[0] ?? 'en-US';
}

export async function say(run: Run, verb: Verb): Promise<Outcome> {
  if (verb.text === '') {
    run.exchange.alert({ code: 13520, message: 'Say: invalid text', callSid: run.leg.sid });
    return NEXT;
  }
  const language = languageOf(verb);
  // A caller that is code reads the words; nothing has to be spoken for it.
  if (run.leg.isInstant) return hearOften(run, verb, { kind: 'say', text: verb.text, language }, 0);
  const clip = await within(run.signal, run.exchange.voice.say(verb.text, language));
  return hearOften(run, verb, soundOf('say', clip), clip.durationMs);
}

/** Milliseconds of one key tone, and of one `w` in `digits`. */
const TONE_MS = 500;

export async function play(run: Run, verb: Verb): Promise<Outcome> {
  const { digits } = verb.attributes;
  if (digits !== undefined) return hearOften(run, verb, { kind: 'play', text: digits.replace(/w/gi, ''), digits }, digits.length * TONE_MS);
  const url = resolve(run, verb.text);
  const media = url === undefined ? undefined : await within(run.signal, run.exchange.media.get(url, run.leg.sid));
  if (media?.ok) return hearOften(run, verb, soundOf('play', media.value), media.value.durationMs);
  const fault = media?.refusal ?? { code: 11100, message: `Invalid URL format: ${verb.text}` };
  run.exchange.alert({ ...fault, callSid: run.leg.sid, url: verb.text });
  return NEXT;
}

export async function pause(run: Run, verb: Verb): Promise<Outcome> {
  await hear(run, SILENCE, count(verb, 'length', 1) * 1000);
  return NEXT;
}
