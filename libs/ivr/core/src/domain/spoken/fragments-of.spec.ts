import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '@pukar/kernel';
import { PROMPT_IDS } from '../../data/prompts/prompt-id.js';
import { fragments } from './fragments.js';
import { fragmentsOf, textOfSpoken } from './fragments-of.js';
import type { SpokenPrompt, SpokenValue } from './spoken.js';

const hindi = (spoken: SpokenPrompt | SpokenValue) => textOfSpoken({ language: 'hi-IN', ...spoken });
const english = (spoken: SpokenPrompt | SpokenValue) => textOfSpoken({ language: 'en-IN', ...spoken });

describe('numbers', () => {
  it.each([
    [0, 'शून्य', 'zero'],
    [1, 'एक', 'one'],
    [19, 'उन्नीस', 'nineteen'],
    [29, 'उनतीस', 'twenty-nine'],
    [39, 'उनतालीस', 'thirty-nine'],
    [49, 'उनचास', 'forty-nine'],
    [53, 'तिरपन', 'fifty-three'],
    [59, 'उनसठ', 'fifty-nine'],
    [67, 'सड़सठ', 'sixty-seven'],
    [69, 'उनहत्तर', 'sixty-nine'],
    [79, 'उन्यासी', 'seventy-nine'],
    [80, 'अस्सी', 'eighty'],
    [89, 'नवासी', 'eighty-nine'],
    [90, 'नब्बे', 'ninety'],
    [99, 'निन्यानवे', 'ninety-nine'],
    [100, 'एक सौ', 'one hundred'],
    [105, 'एक सौ पाँच', 'one hundred and five'],
    [1000, 'एक हज़ार', 'one thousand'],
    [12_340, 'बारह हज़ार तीन सौ चालीस', 'twelve thousand three hundred and forty'],
  ])('%i is said %s and %s', (number, hi, en) => expect([hindi({ number }), english({ number })]).toEqual([hi, en]));

  it.each([-1, 1.5, 100_000, Number.NaN])('%d has no words', (number) => expect(() => hindi({ number })).toThrow('has no words'));

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

describe('days', () => {
  it.each([
    ['2026-11-24', false, 'चौबीस नवंबर', 'twenty-fourth November'],
    ['2026-01-01', false, 'एक जनवरी', 'first January'],
    ['2026-02-22', false, 'बाईस फ़रवरी', 'twenty-second February'],
    ['2027-08-31', true, 'इकतीस अगस्त दो हज़ार सत्ताईस', 'thirty-first August twenty twenty-seven'],
    ['2009-12-03', true, 'तीन दिसंबर दो हज़ार नौ', 'third December two thousand nine'],
    ['2010-06-30', true, 'तीस जून दो हज़ार दस', 'thirtieth June twenty ten'],
  ])('%s (year said: %s) is said %s and %s', (date, sayYear, hi, en) =>
    expect([hindi({ date, sayYear }), english({ date, sayYear })]).toEqual([hi, en]));

  it.each(['2026-13-01', '2026-00-10', '2026-01-32', '1999-01-01', '24.11.2026', ''])('%j is no day', (date) =>
    expect(() => english({ date })).toThrow('is no day'));
});

describe('codes', () => {
  it('are said by name', () => {
    expect(hindi({ department: 'ENE' })).toBe('ऊर्जा विभाग');
    expect(english({ action: 'repaired' })).toBe('The fault has been repaired.');
    expect(hindi({ stage: 'forwarded' })).toBe('शिकायत पर काम चल रहा है।');
  });
  it('that are not known are said in general words, never in silence', () => {
    expect(english({ department: 'XYZ' })).toBe('department concerned');
    expect(english({ action: 'toString' })).toBe('Action has been taken on your complaint.');
  });
});

describe('a prompt with a slot', () => {
  it('is said around its value, in the order of the language', () => {
    const fill = { number: { number: 7 } };
    expect(hindi({ prompt: 'queue.position', fill })).toBe('आप कतार में सात नंबर पर हैं।');
    expect(fragmentsOf({ prompt: 'queue.position', fill }, 'en-IN')).toEqual(['queue.position/1', 'number.7', 'queue.position/2']);
  });
  it('that ends with its value is followed by a breath', () =>
    expect(fragmentsOf({ prompt: 'status.department', fill: { department: { department: 'PWD' } } }, 'en-IN')).toEqual([
      'status.department/1',
      'department.PWD',
      'pause.group',
    ]));
  it('is a fault when nothing fills it', () => expect(() => hindi({ prompt: 'queue.position' })).toThrow('nothing fills number in queue.position'));
});

describe('the fragments of a language', () => {
  const FILL = { department: { department: 'ENE' }, stage: { stage: 'closed' as const }, action: { action: 'cleaned' }, since: { date: '2026-05-05' }, due: { date: '2026-05-06' }, number: { number: 30 }, hours: { number: 23 }, days: { number: 6 }, opens: { time: '09:00' }, closes: { time: '21:30' } };

  it.each(LANGUAGES)('%s hold everything that prompts and values are made of, each once', (language: Language) => {
    const ids = fragments(language).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const said = PROMPT_IDS.flatMap((prompt) => fragmentsOf({ prompt, fill: FILL }, language));
    expect(said.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    ['hi-IN', /^[\p{Script=Devanagari}\p{P}\d ]+$/u],
    ['en-IN', /^[\p{Script=Latin}\p{P}\d ]+$/u],
  ] as const)('%s are words of that language alone, or a silence', (language, script) => {
    const strange = fragments(language).filter(({ text, silenceMs }) => !silenceMs && !script.test(text));
    expect(strange).toEqual([]);
  });
});
