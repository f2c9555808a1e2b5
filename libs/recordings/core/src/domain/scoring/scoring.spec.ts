import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSample, type SampledTalk, stratumOf } from './draw-sample.js';
import { FIRST_FORM, isAnswered, type ScoreAnswer, type ScoreForm, scoreOf } from './score-form.js';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour - 5, 0));
const talks = (agentId: string, count: number, language = 'hi-IN', hour = 10): SampledTalk[] =>
  Array.from({ length: count }, (_, nth) => ({ recordingId: `${agentId} ${language} ${hour} ${nth}`, callId: `call ${nth}`, agentId, language, at: at(hour) }));
const sampled = (all: readonly SampledTalk[], seed = 'a seed', perAgent = 5) => drawSample(all, { perAgent, seed }).filter(({ place }) => place <= perAgent);

describe('a sample', () => {
  it('has so many of each agent, all of those who talked less, and others in reserve', () => {
    const drawn = drawSample([...talks('asha', 80), ...talks('ravi', 3)], { perAgent: 5, seed: 'a seed' });
    expect(drawn.filter(({ agentId }) => agentId === 'asha').map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(drawn.filter(({ agentId }) => agentId === 'ravi')).toHaveLength(3);
  });

  it('takes every language and part of the day once before one of them twice', () => {
    const own = [...talks('asha', 60), ...talks('asha', 2, 'ta-IN', 15), ...talks('asha', 1, 'ur-IN', 20)];
    expect(new Set(sampled(own).slice(0, 3).map(({ stratum }) => stratum))).toEqual(new Set(['hi-IN morning', 'ta-IN afternoon', 'ur-IN evening']));
    expect(stratumOf({ language: 'hi-IN', at: at(5) })).toBe('hi-IN night');
  });

  it('is drawn again by the same seed, in whatever order the talks are known, and by no other', () => {
    fc.assert(fc.property(fc.shuffledSubarray(talks('asha', 40), { minLength: 40 }), (shuffled) => {
      expect(sampled(shuffled).map(({ recordingId }) => recordingId)).toEqual(sampled(talks('asha', 40)).map(({ recordingId }) => recordingId));
    }));
    expect(sampled(talks('asha', 80), 'another')).not.toEqual(sampled(talks('asha', 80)));
  });

  it('takes each conversation about as often as any other', () => {
    const own = talks('asha', 20);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1_000; seed += 1) for (const { recordingId } of sampled(own, `seed ${seed}`)) times.set(recordingId, (times.get(recordingId) ?? 0) + 1);
    // 1,000 draws of 5 in 20: 250 each; five standard deviations are 68.
    for (const { recordingId } of own) expect(Math.abs((times.get(recordingId) ?? 0) - 250)).toBeLessThan(68);
  });
});

describe('a score card', () => {
  const all = (answer: ScoreAnswer, others: Readonly<Record<string, ScoreAnswer>> = {}) => ({ ...Object.fromEntries(FIRST_FORM.questions.map(({ code }) => [code, answer])), ...others });

  it('counts what was there of what came up', () => {
    expect(scoreOf(FIRST_FORM, all('yes'))).toBe(100);
    expect(scoreOf(FIRST_FORM, all('yes', { promise: 'no', category: 'none' }))).toBe(81.3);
    expect(scoreOf(FIRST_FORM, all('none'))).toBeNull();
  });

  it('is nothing where what must never be missing was', () => {
    expect(scoreOf(FIRST_FORM, all('yes', { consent: 'no' }))).toBe(0);
  });

  const words = { en: 'Patience', hi: 'धैर्य' };
  const POINTS: ScoreForm = { version: 2, questions: [{ code: 'patience', words, weight: 30, kind: 'points', most: 5 }, { code: 'greeted', words, weight: 10, kind: 'yes-no', most: null }] };

  it('counts points by their share', () => {
    expect(scoreOf(POINTS, { patience: 4, greeted: 'no' })).toBe(60);
    expect(scoreOf(POINTS, { patience: 0, greeted: 'yes' })).toBe(25);
    expect(scoreOf(POINTS, { patience: 'none', greeted: 'yes' })).toBe(100);
  });

  it('takes points for what has points, up to the most, and words for the rest', () => {
    expect([0, 5, 'none' as const].map((patience) => isAnswered(POINTS, { patience, greeted: 'yes' }))).toEqual([true, true, true]);
    expect([6, -1, 2.5, 'yes' as const].map((patience) => isAnswered(POINTS, { patience, greeted: 'yes' }))).toEqual([false, false, false, false]);
    expect(isAnswered(POINTS, { patience: 3, greeted: 1 })).toBe(false);
  });

  it('lies between nothing and all, whatever was answered', () => {
    const answer = fc.record({ patience: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('none' as const)), greeted: fc.constantFrom<ScoreAnswer>('yes', 'no', 'none') });
    fc.assert(fc.property(answer, (answers) => { const score = scoreOf(POINTS, answers); expect(score === null || (score >= 0 && score <= 100)).toBe(true); }));
  });

  it('is filled when every question has an answer, and nothing else', () => {
    expect(isAnswered(FIRST_FORM, all('none'))).toBe(true);
    expect(isAnswered(FIRST_FORM, { greeted: 'yes' })).toBe(false);
    expect(isAnswered(FIRST_FORM, all('yes', { hair: 'no' }))).toBe(false);
  });
});
