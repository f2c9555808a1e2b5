import type { Echo } from '../softphone/softphone.js';

/** How long the agent speaks. */
export const TEST_MS = 4_000;
/** Loudness (root mean square, 1 is full) from which it is a voice, and below which it is nothing at all. */
export const VOICE = 0.02;
export const NOTHING = 0.001;

/** What the test found of the microphone, and of the line that should have played it back. */
export interface Verdict {
  readonly microphone: 'heard' | 'quiet' | 'silent';
  /** `no-sound`: the line's sound was not connected yet; `not-measured`: this carrier plays nothing back; `cannot-tell`: nothing was spoken that could have come back. */
  readonly line: 'heard' | 'nothing-came-back' | 'no-sound' | 'not-measured' | 'cannot-tell';
}

export interface Levels {
  readonly microphone: number;
  readonly heard: number;
}

/** The one-click test as a machine. `levels` are those of this moment, `peaks` the loudest so far. */
export type SoundTest =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly endsAt: number; readonly echo: Echo; readonly levels: Levels; readonly peaks: Levels }
  | { readonly phase: 'done'; readonly peaks: Levels; readonly verdict: Verdict };

export type SoundTestInput =
  | { readonly type: 'start'; readonly echo: Echo }
  | { readonly type: 'measured'; readonly levels: Levels }
  | { readonly type: 'close' };

export const noTest: SoundTest = { phase: 'idle' };
const QUIET: Levels = { microphone: 0, heard: 0 };

export function stepSoundTest(test: SoundTest, input: SoundTestInput, now: number): SoundTest {
  switch (input.type) {
    case 'start': return { phase: 'running', endsAt: now + TEST_MS, echo: input.echo, levels: QUIET, peaks: QUIET };
    case 'close': return noTest;
    case 'measured': return test.phase === 'running' ? measured(test, input.levels, now) : test;
  }
}

function measured(test: Extract<SoundTest, { phase: 'running' }>, levels: Levels, now: number): SoundTest {
  const peaks = { microphone: Math.max(test.peaks.microphone, levels.microphone), heard: Math.max(test.peaks.heard, levels.heard) };
  return now >= test.endsAt ? { phase: 'done', peaks, verdict: verdictOf(peaks, test.echo) } : { ...test, levels, peaks };
}

function verdictOf(peaks: Levels, echo: Echo): Verdict {
  const microphone = peaks.microphone >= VOICE ? 'heard' : peaks.microphone > NOTHING ? 'quiet' : 'silent';
  if (echo !== 'plays-back') return { microphone, line: echo === 'never' ? 'not-measured' : 'no-sound' };
  if (peaks.heard >= VOICE) return { microphone, line: 'heard' };
  return { microphone, line: microphone === 'heard' ? 'nothing-came-back' : 'cannot-tell' };
}
