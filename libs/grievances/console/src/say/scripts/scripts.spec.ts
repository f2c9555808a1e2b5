import { describe, expect, it } from '@jest/globals';
import { CATEGORIES } from '@pukar/directory-core/domain';
import { LANGUAGES } from '@pukar/kernel';
import { loadScript } from './load-script.js';

const KEYS = [...new Set(CATEGORIES.flatMap(({ facts }) => facts.map(({ key }) => key)))];
const OF_DIRECTORY = new Set(['hi-IN', 'en-IN']);

describe('what an agent says while the form is filled', () => {
  it.each(LANGUAGES)('is there in %s, each sentence another, with what belongs into it', async (language) => {
    const { script, language: loaded } = await loadScript(language);
    expect(loaded).toBe(language);
    const { facts, ...sentences } = script;
    expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
    expect(sentences.about).toContain('{category}');
    expect(sentences.promise).toContain('{days}');
    expect(sentences.fact).toContain('{fact}');
    if (!OF_DIRECTORY.has(language)) expect(KEYS.filter((key) => !facts[key])).toEqual([]);
  });

  it.each(LANGUAGES.filter((language) => !OF_DIRECTORY.has(language)))('asks in %s for no two facts alike, but those that are', async (language) => {
    const { facts } = (await loadScript(language)).script;
    expect(new Set(Object.values(facts)).size).toBe(Object.keys(facts).length);
  });

  it('is Hindi for a language that we do not have', async () => expect((await loadScript('fr-FR')).language).toBe('hi-IN'));
});
