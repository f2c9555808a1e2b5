import * as z from 'zod';
import { languageSchema } from './flow.js';

/**
 * How a fragment sounds to callers now: a `human` recording, audio `made` ahead, words that the `carrier` speaks, or `none`: the
 * carrier cannot speak the language, and callers hear the state's.
 */
export const HEARD_AS = ['human', 'made', 'carrier', 'none'] as const;
export type HeardAs = (typeof HEARD_AS)[number];

const at = z.iso.datetime();
/** A recording of somebody's voice: who brought it and when, how long it is. `isMine`: whoever looks brought it. */
const recording = z.object({ id: z.uuid(), by: z.string().nullable(), at, isMine: z.boolean(), ms: z.int() });

/** A fragment of a language: what is said, how it is heard, and where. */
export const PromptFragmentSchema = z.object({
  fragment: z.string(),
  text: z.string(),
  heardAs: z.enum(HEARD_AS),
  /** Where what callers hear now can be played from; null for what the carrier speaks. */
  play: z.string().nullable(),
  waiting: recording.nullable(),
  live: recording.nullable(),
  /** There is a recording that was approved for other words: it is not played until a new one is. */
  hasTextChanged: z.boolean(),
  /** Nodes of the published flow that say it; empty for what is said elsewhere in calls, and for values that are read out. */
  nodes: z.array(z.string()),
});
export type PromptFragment = z.infer<typeof PromptFragmentSchema>;

/** `GET /api/prompts/:language`. */
export const PromptsOfLanguageSchema = z.object({ language: languageSchema, fragments: z.array(PromptFragmentSchema) });
export type PromptsOfLanguage = z.infer<typeof PromptsOfLanguageSchema>;

/** `POST /api/prompts/:language/recording?fragment=…` with a WAV file of PCM as its body; what it answers is the fragment. */
export const UploadQuerySchema = z.object({ fragment: z.string().min(1).max(120) });

/** The largest file that is taken, in bytes: a minute of 48 kHz, two channels, 16 bits. */
export const MOST_UPLOAD_BYTES = 12 * 1024 * 1024;
/** The longest and the shortest prompt, in milliseconds, after silence was cut from both ends. */
export const [SHORTEST_PROMPT_MS, LONGEST_PROMPT_MS] = [150, 60_000] as const;

/** Why a sound is not taken, in words that say what to do. */
export const SOUND_FAULTS = {
  'not-wav': 'This is not a WAV file. Save the recording as WAV; MP3 and others are not taken.',
  'not-pcm': 'This WAV file is compressed, or has another depth than 16 or 24 bits. Save it as PCM with 16 bits.',
  'strange-rate': 'This file has a strange rate. Save it with 8 000, 16 000, 44 100 or 48 000 samples a second.',
  'too-many-channels': 'This file has more than two channels. Save it with one.',
  'cut-off': 'This file ends before it should. Save or send it once more.',
  silent: 'Nothing can be heard in this recording.',
  clipped: 'This recording is clipped: it was spoken too loud or too near. Record it again.',
  'too-short': 'This recording is too short to be heard.',
  'too-long': 'This recording is longer than a minute. Shorten it.',
  'too-large': 'This file is larger than 12 MB. Save it with one channel and 16 bits.',
} as const;
export type SoundFault = keyof typeof SOUND_FAULTS;
