import { describe, expect, it } from '@jest/globals';
import type { Echo } from '../softphone/softphone.js';
import { type Levels, noTest, type SoundTest, stepSoundTest, TEST_MS } from './sound-test.js';

const LOUD = 0.2;
const FAINT = 0.005;

/** A test in which these loudnesses are measured, one after the other, until its time is over. */
function tested(echo: Echo, ...levels: readonly Levels[]): SoundTest {
  const started = stepSoundTest(noTest, { type: 'start', echo }, 0);
  return [...levels, { microphone: 0, heard: 0 }].reduce((test, each, at) => stepSoundTest(test, { type: 'measured', levels: each }, ((at + 1) * TEST_MS) / (levels.length + 1)), started);
}

describe('the test of microphone and line', () => {
  it.each([
    ['the microphone and the line, when both are heard', 'plays-back', [{ microphone: LOUD, heard: 0 }, { microphone: 0, heard: LOUD }], { microphone: 'heard', line: 'heard' }],
    ['the line, when the voice does not come back', 'plays-back', [{ microphone: LOUD, heard: 0 }], { microphone: 'heard', line: 'nothing-came-back' }],
    ['a microphone that gives nothing', 'plays-back', [{ microphone: 0, heard: 0 }], { microphone: 'silent', line: 'cannot-tell' }],
    ['a microphone that is too far away', 'plays-back', [{ microphone: FAINT, heard: 0 }], { microphone: 'quiet', line: 'cannot-tell' }],
    ['the microphone alone, where the carrier plays nothing back', 'never', [{ microphone: LOUD, heard: 0 }], { microphone: 'heard', line: 'not-measured' }],
    ['the line, while its sound is not connected yet', 'no-sound', [{ microphone: LOUD, heard: 0 }], { microphone: 'heard', line: 'no-sound' }],
  ] as const)('judges %s', (_what, echo, levels, verdict) => expect(tested(echo, ...levels)).toMatchObject({ phase: 'done', verdict }));

  it('shows what it hears while it runs', () => {
    const running = stepSoundTest(stepSoundTest(noTest, { type: 'start', echo: 'plays-back' }, 0), { type: 'measured', levels: { microphone: LOUD, heard: FAINT } }, 10);
    expect(running).toMatchObject({ phase: 'running', levels: { microphone: LOUD, heard: FAINT } });
  });

  it('is over at once when it is closed, and hears nothing any more', () => {
    const closed = stepSoundTest(stepSoundTest(noTest, { type: 'start', echo: 'plays-back' }, 0), { type: 'close' }, 10);
    expect(stepSoundTest(closed, { type: 'measured', levels: { microphone: LOUD, heard: LOUD } }, TEST_MS)).toEqual(noTest);
  });
});
