import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';
import { decodeMulaw, readWav } from '@pukar/platform/sound';
import type { PromptIndex } from './prompt-set.js';
import { misspoken, paceOf, type Spoken } from './spoken-length.js';

const folder = resolve(import.meta.dirname, '../prompts');
const QUIETEST_RMS = 0.03;

/** What the build made: `npm run build` before. */
describe('the prompts that were made', () => {
  let index: PromptIndex;
  const spokenIn = (language: string): readonly Spoken[] => Object.entries(index[language] ?? {}).filter(([, { text }]) => text !== '').map(([id, made]) => ({ id, ...made }));
  beforeAll(async () => {
    index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as PromptIndex;
  });

  it('are there in every language, about as many in one as in another: some say a prompt in more pieces, and count in more words', () => {
    expect(Object.keys(index).sort()).toEqual([...LANGUAGES, 'zxx'].sort());
    const counts = LANGUAGES.map((language) => Object.keys(index[language]!).length);
    expect(Math.min(...counts)).toBeGreaterThan(0.7 * Math.max(...counts));
  });

  it.each(LANGUAGES)('are said in %s at the pace of a person, none far shorter or longer than its text', (language) => {
    const pace = paceOf(spokenIn(language));
    expect(pace).toBeGreaterThan(30);
    expect(pace).toBeLessThan(130);
    expect(misspoken(spokenIn(language))).toEqual([]);
  });

  it.each(LANGUAGES)('are heard in %s, each of them', async (language) => {
    const files = [...new Set(Object.values(index[language]!).filter(({ text }) => text !== '').map(({ file }) => file))];
    const faint: string[] = [];
    for (const file of files) {
      const { mulaw, text } = readWav(await readFile(join(folder, file)));
      if (rms(decodeMulaw(mulaw)) < QUIETEST_RMS) faint.push(text);
    }
    expect(faint).toEqual([]);
  });

  it('hold no letter that a voice cannot say: of Odia\'s letters, espeak-ng spells words with ୱ out', () => {
    expect(spokenIn('or-IN').filter(({ text }) => text.includes('ୱ'))).toEqual([]);
  });
});

function rms(samples: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += samples[i]! ** 2;
  return Math.sqrt(sum / samples.length);
}
