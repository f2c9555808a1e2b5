import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePieces } from './make-pieces.js';
import { makePromptSet } from './prompt-set.js';
import { startSpeech } from './speech.js';
import { readWav } from '@pukar/platform/sound';

const WANTED = {
  'hi-IN': [{ id: 'number.1', text: 'एक' }, { id: 'pause.group', text: '', silenceMs: 350 }, { id: 'one', text: 'एक' }],
  'en-IN': [{ id: 'bye', text: 'Goodbye.' }, { id: 'bye.slowly', text: 'Goodbye.', wordsPerMinute: 80 }],
};

describe('a set of prompts', () => {
  const speech = startSpeech();
  let folder: string;
  const make = (wanted: Parameters<typeof makePromptSet>[0], out = 'out') => makePromptSet(wanted, { outDir: join(folder, out), cacheDir: join(folder, 'cache') }, (missing, cacheDir) => makePieces(missing, cacheDir, speech));
  const filesIn = async (out: string) => (await readdir(join(folder, out), { recursive: true })).filter((name) => name.endsWith('.wav')).sort();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompt-set-'));
    await make(WANTED);
  });
  afterAll(async () => {
    await speech.stop();
    await rm(folder, { recursive: true });
  });

  it('is an index of files that hold the words', async () => {
    const index = JSON.parse(await readFile(join(folder, 'out/index.json'), 'utf8')) as Awaited<ReturnType<typeof make>>['index'];
    expect(Object.keys(index)).toEqual(['zxx', 'hi-IN', 'en-IN']);
    const one = index['hi-IN']!['number.1']!;
    expect(one).toMatchObject({ text: 'एक', file: expect.stringMatching(/^hi-IN\/[0-9a-f]{32}\.wav$/) });
    expect(readWav(await readFile(join(folder, 'out', one.file)))).toMatchObject({ text: 'एक', language: 'hi-IN', ms: one.ms });
    expect(index['hi-IN']!['one']).toEqual(one);
    expect(index['hi-IN']!['pause.group']!.ms).toBe(350);
    expect(index['en-IN']!['bye.slowly']!.ms).toBeGreaterThan(index['en-IN']!['bye']!.ms);
    expect(index['zxx']!['hold-music']!.ms).toBeGreaterThan(30_000);
  });

  it('names at each time what is there: whoever reads it before the end finds the beginning', async () => {
    const words = Object.fromEntries(['ur-IN', 'hi-IN'].map((language) => [language, Array.from({ length: 1_000 }, (_, nth) => ({ id: `${nth}`, text: '', silenceMs: 20 + nth }))]));
    const before: Record<string, number>[] = [];
    const out = join(folder, 'slowly');
    await makePromptSet(words, { outDir: out, cacheDir: join(folder, 'slow-cache') }, async (missing, cacheDir) => {
      const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as Record<string, object>;
      before.push(Object.fromEntries(Object.entries(index).map(([language, named]) => [language, Object.keys(named).length])));
      await makePieces(missing, cacheDir, speech);
    });
    expect(before).toEqual([{ zxx: 1, 'ur-IN': 0, 'hi-IN': 0 }, { zxx: 1, 'ur-IN': 1_000, 'hi-IN': 500 }]);
  });

  it('made again elsewhere says nothing twice', async () => {
    const files = await filesIn('out');
    expect((await make(WANTED, 'again')).made).toBe(0);
    expect(await filesIn('again')).toEqual(files);
    expect(files).toHaveLength(5);
  });

  it('made again in its place writes nothing but the index, and makes up for what is gone', async () => {
    const file = join(folder, 'again', (await filesIn('again'))[0]!);
    const before = await stat(file);
    await make(WANTED, 'again');
    expect((await stat(file)).ctimeMs).toBe(before.ctimeMs);
    await rm(file);
    await make(WANTED, 'again');
    expect(await readFile(file)).toEqual(await readFile(join(folder, 'out', (await filesIn('out'))[0]!)));
  });

  it('keeps up with its texts: a changed one is made anew, the old one goes', async () => {
    const { index, made } = await make({ ...WANTED, 'hi-IN': [{ id: 'number.1', text: 'दो' }] }, 'again');
    expect(made).toBe(1);
    expect(index['hi-IN']!['number.1']!.text).toBe('दो');
    expect(await filesIn('again')).toHaveLength(4);
  });

  it('removes what does not belong to it', async () => {
    await writeFile(join(folder, 'again/left-over.wav'), 'x');
    await make(WANTED, 'again');
    expect(await filesIn('again')).not.toContain('left-over.wav');
  });
});
