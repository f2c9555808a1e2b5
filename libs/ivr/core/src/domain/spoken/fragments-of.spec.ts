import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '@pukar/kernel';
import { PROMPT_IDS } from '../../data/prompts/prompt-id.js';
import { packOf } from '../packs.js';
import { CONTENT, fragments } from './fragments.js';
import { type ContentWords, fragmentsOf, textOfSpoken } from './fragments-of.js';
import { slotsOf } from './prompt-pieces.js';
import type { SpokenPrompt, SpokenValue } from './spoken.js';

const english = (spoken: SpokenPrompt | SpokenValue, words?: ContentWords) => textOfSpoken({ language: 'en-IN', ...spoken }, words);
const hindi = (spoken: SpokenPrompt | SpokenValue) => textOfSpoken({ language: 'hi-IN', ...spoken });

describe('numbers', () => {
  it.each([-1, 1.5, 1_000_000_000, Number.NaN])('%d has no words', (number) => expect(() => hindi({ number })).toThrow('has no words'));

  it.each(LANGUAGES)('are a hundred different words in %s', (language) => {
    const words = Array.from({ length: 100 }, (_, number) => textOfSpoken({ language, number }));
    expect(new Set(words).size).toBe(100);
  });
});

describe('digits', () => {
  it.each([
    ['48217735016', [4, 4, 3], ['4', '8', '2', '1', 'pause', '7', '7', '3', '5', 'pause', '0', '1', '6']],
    ['4821 7735-016', [4, 4, 3], ['4', '8', '2', '1', 'pause', '7', '7', '3', '5', 'pause', '0', '1', '6']],
    ['112', undefined, ['1', '1', '2']],
    ['12345', [2], ['1', '2', 'pause', '3', '4', '5']],
    ['12', [4, 4], ['1', '2']],
    ['', [4], []],
  ])('%s in groups of %j are said one by one, with a breath between groups', (digits, group, expected) => {
    const said = fragmentsOf({ digits, ...(group && { group }) }, 'hi-IN');
    expect(said.map((id) => (id === 'pause.group' ? 'pause' : id.replace('number.', '')))).toEqual(expected);
  });
});

describe('days and times', () => {
  it.each(['2026-13-01', '2026-00-10', '2026-01-32', '1999-01-01', '24.11.2026', ''])('%j is no day', (date) =>
    expect(() => english({ date })).toThrow('is no day'));
  it.each(['9:30', '25:00', '12:60', ''])('%j is no time', (time) => expect(() => english({ time })).toThrow('is no time'));
});

describe('texts of the directory', () => {
  const words: ContentWords = (key) => ({ 'department.ENE': 'Energy department', 'department.other': 'department concerned' })[key];

  it('are said by their key, in the words of who knows them', () => {
    expect(english({ content: 'department.ENE' }, words)).toBe('Energy department');
    expect(fragmentsOf({ content: 'department.ENE' }, 'en-IN')).toEqual(['content.department.ENE']);
  });
  it('that are not known are said in the general words of their kind', () => expect(english({ content: 'department.XYZ' }, words)).toBe('department concerned'));
  it('are left out where there are none', () => expect(english({ content: 'scheme.toString' }, words)).toBe(''));
});

describe('a prompt with a slot', () => {
  it('is said around its value, in the order of the language', () => {
    const fill = { number: { number: 7 } };
    expect(hindi({ prompt: 'queue.position', fill })).toBe('आप कतार में सात नंबर पर हैं।');
    expect(fragmentsOf({ prompt: 'queue.position', fill }, 'en-IN')).toEqual(['queue.position/1', 'number.7', 'queue.position/2']);
  });
  it('that ends with its value is followed by a breath', () =>
    expect(fragmentsOf({ prompt: 'status.department', fill: { department: { content: 'department.PWD' } } }, 'en-IN')).toEqual([
      'status.department/1',
      'content.department.PWD',
      'pause.group',
    ]));
  it('is a fault when nothing fills it', () => expect(() => hindi({ prompt: 'queue.position' })).toThrow('nothing fills number in queue.position'));
});

describe('the fragments of a language', () => {
  it.each(LANGUAGES)('%s hold everything that prompts and values are made of, each once', (language: Language) => {
    const ids = fragments(language).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const said = PROMPT_IDS.flatMap((prompt) => {
      const slots = slotsOf(packOf(language).prompts[prompt]);
      return fragmentsOf({ prompt, fill: Object.fromEntries(slots.map((slot) => [slot, { content: slot }])) }, language);
    });
    expect(said.filter((id) => !ids.includes(id) && !id.startsWith(CONTENT))).toEqual([]);
  });

  it.each([
    ['hi-IN', /^[\p{Script=Devanagari}\p{P}\d ]+$/u],
    ['en-IN', /^[\p{Script=Latin}\p{P}\d ]+$/u],
  ] as const)('%s are words of that language alone, or a silence', (language, script) => {
    const strange = fragments(language).filter(({ text, silenceMs }) => !silenceMs && !script.test(text));
    expect(strange).toEqual([]);
  });
});

describe('the prompts of every language', () => {
  it.each(LANGUAGES)('have in %s the slots that they have in English', (language) => {
    const differing = PROMPT_IDS.filter((id) => slotsOf(packOf(language).prompts[id]).toSorted().join() !== slotsOf(packOf('en-IN').prompts[id]).toSorted().join());
    expect(differing).toEqual([]);
  });
});
