import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Language } from '@pukar/kernel';
import { createLogger } from '@pukar/platform/logging';
import { until } from '@pukar/platform/testing';
import { LiveRecordings } from '../recordings/live-recordings.js';
import { PromptLibrary } from './prompt-library.js';
import { isSpokenByCarrier } from '@pukar/ivr-core/domain';

const content = { text: (key: string, language: string) => (key === 'person.collector' ? { 'hi-IN': 'कलेक्टर', 'ur-IN': 'کلکٹر' }[language] : undefined), keys: () => [] };
const library = (recordings = new LiveRecordings()) => new PromptLibrary({ publicUrl: 'https://pukar.example', promptsDir: '/no/such/folder', answerWithinMs: 400 }, content, recordings, createLogger('spec', 'silent'));

describe('words without audio', () => {
  it('are spoken by the carrier in a language that it can', () => expect(library().sound('content.person.collector', 'hi-IN')).toEqual({ speak: 'कलेक्टर', language: 'hi-IN' }));

  it('are never given to it in one that it cannot: they are heard in the state\'s language', () => {
    expect([isSpokenByCarrier('ur-IN' as Language), isSpokenByCarrier('or-IN' as Language), isSpokenByCarrier('hi-IN')]).toEqual([false, false, true]);
    expect(library().sound('content.person.collector', 'ur-IN' as Language)).toEqual({ speak: 'कलेक्टर', language: 'hi-IN' });
  });

  it('of the directory are heard in the state\'s language where it has none in the caller\'s', () =>
    expect(library().sound('content.person.collector', 'mr-IN')).toEqual({ speak: 'कलेक्टर', language: 'hi-IN' }));

  it('are nothing where nobody has words for them', () => expect(library().sound('content.person.nobody', 'ur-IN' as Language)).toBeUndefined());

  it('are played where somebody recorded them', () => {
    const recordings = new LiveRecordings();
    recordings.replace(new Map([['ur-IN content.person.collector', { file: 'ur-IN/abc.wav', text: 'کلکٹر', ms: 800 }]]), new Map());
    expect(library(recordings).sound('content.person.collector', 'ur-IN' as Language)).toEqual({ play: 'https://pukar.example/prompts/ur-IN/abc.wav' });
    expect(library(recordings).audio()).toEqual({ 'ur-IN': { 'content.person.collector': { file: 'ur-IN/abc.wav', text: 'کلکٹر', ms: 800 } } });
  });
});

describe('prompts that are made while callers are answered', () => {
  let folder: string;
  let prompts: PromptLibrary;
  const name = async (files: Record<string, string>): Promise<void> => {
    await writeFile(path.join(folder, 'next'), JSON.stringify({ 'ur-IN': Object.fromEntries(Object.entries(files).map(([id, file]) => [id, { file, ms: 500, text: 'کلکٹر' }])) }));
    await rename(path.join(folder, 'next'), path.join(folder, 'index.json'));
  };
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'prompts-')); });
  afterEach(async () => {
    prompts.onModuleDestroy();
    await rm(folder, { recursive: true });
  });

  it('are heard as soon as the index names them, and one that cannot be read takes none away', async () => {
    prompts = new PromptLibrary({ publicUrl: 'https://pukar.example', promptsDir: folder, answerWithinMs: 400 }, content, new LiveRecordings(), createLogger('spec', 'silent'));
    const heard = () => prompts.sound('content.person.collector', 'ur-IN' as Language);
    expect(heard()).toEqual({ speak: 'कलेक्टर', language: 'hi-IN' });
    await name({ 'content.person.collector': 'ur-IN/abc.wav' });
    await until('it to be heard', () => 'play' in heard()!);
    expect([heard(), prompts.pathOf('ur-IN/abc.wav')]).toEqual([{ play: 'https://pukar.example/prompts/ur-IN/abc.wav' }, path.join(folder, 'ur-IN/abc.wav')]);
    await writeFile(path.join(folder, 'index.json'), '{');
    await name({ 'content.person.collector': 'ur-IN/def.wav' });
    await until('the next to be heard', () => prompts.pathOf('ur-IN/def.wav') !== undefined);
  });
});
