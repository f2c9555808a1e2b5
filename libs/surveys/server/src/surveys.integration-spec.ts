import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { CreateSurveys1700000000101 } from './persistence/create-surveys.migration.js';
import { SurveyQuestionsPort } from './ports/survey-questions.port.js';
import { ForgetAnswersGiven } from './use-cases/forget-answers-given.use-case.js';
import { KeepAnswer } from './use-cases/keep-answer.use-case.js';
import { ReadSurveyReport } from './use-cases/read-survey-report.use-case.js';

class Questions extends SurveyQuestionsPort {
  codes = () => ['reach', 'manner'];
  words = (code: string) => (code === 'reach' ? 'How easy was it to reach us?' : undefined);
}

describe('a survey', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FixedClock;
  let keep: KeepAnswer;
  const questions = new Questions();
  const keys = new KeyRing(KeyRing.generate());
  let calls = 0;
  const newCall = () => `CA${String((calls += 1)).padStart(32, '0')}`;
  const newNumber = () => `+9198260${String(calls).padStart(5, '0')}`;
  const answer = (rating: string, callSid = newCall(), question = 'reach', language = 'hi-IN', caller: string | undefined = newNumber()) => keep.execute({ callSid, caller, question, rating, language });
  const times = async (count: number, rating: string, language: string) => { for (let nth = 0; nth < count; nth += 1) await answer(rating, newCall(), 'reach', language); };
  const counted = async () => (await database.query<{ count: number }>('select coalesce(sum(count), 0)::integer as count from surveys.tally'))[0]!.count;

  beforeEach(async () => {
    test = await testDatabase([CreateSurveys1700000000101]);
    database = await test.as('app');
    clock = new FixedClock();
    keep = new KeepAnswer(database, questions, keys, clock);
  });
  afterEach(() => test.close());

  it('counts one answer a question and call: the first, however often the request comes', async () => {
    const call = newCall();
    await Promise.all([answer('5', call), answer('5', call)]);
    await answer('1', call);
    await answer('2', call, 'manner');
    expect(await database.query('select question, rating, count from surveys.tally order by question')).toEqual([{ question: 'manner', rating: 2, count: 1 }, { question: 'reach', rating: 5, count: 1 }]);
  });

  it('counts one answer a question and number within a day, however often and at once it rings, and each call of a withheld one', async () => {
    const rings = (caller: string | undefined) => answer('5', newCall(), 'reach', 'hi-IN', caller);
    await Promise.all(Array.from({ length: 8 }, () => rings('+919826011111')));
    expect(await counted()).toBe(1);
    await keep.execute({ callSid: newCall(), caller: undefined, question: 'reach', rating: '5', language: 'hi-IN' });
    await keep.execute({ callSid: newCall(), caller: undefined, question: 'reach', rating: '5', language: 'hi-IN' });
    expect(await counted()).toBe(3);
    clock.advance(24 * 3600 + 1);
    await rings('+919826011111');
    expect(await counted()).toBe(4);
    expect(JSON.stringify(await database.query('select encode(answer, \'escape\') as answer from surveys.given'))).not.toContain('9826011111');
  });

  it('keeps a day, a question, a language, a rating and how many, and nothing of any call', async () => {
    const call = newCall();
    await answer('4', call);
    const columns = await database.query<{ name: string }>('select column_name as name from information_schema.columns where table_schema = \'surveys\' and table_name = \'tally\' order by 1');
    expect(columns.map(({ name }) => name)).toEqual(['count', 'day', 'language', 'question', 'rating']);
    expect(JSON.stringify(await database.query('select encode(answer, \'hex\') as answer, forget_at from surveys.given'))).not.toContain(call);
  });

  it('does not know after a day which calls have answered', async () => {
    await answer('4');
    clock.advance(23 * 3600);
    await new ForgetAnswersGiven(database, clock).execute();
    expect(await database.query('select 1 from surveys.given')).toHaveLength(2);
    clock.advance(3601);
    await new ForgetAnswersGiven(database, clock).execute();
    expect(await database.query('select 1 from surveys.given')).toHaveLength(0);
    expect(await counted()).toBe(1);
  });

  it.each([['6', 'reach'], ['', 'reach'], ['4', 'unknown']])('refuses the rating %j of the question %s, and keeps nothing', async (rating, question) => {
    await expect(answer(rating, newCall(), question)).rejects.toThrow('answers no question');
    expect(await counted()).toBe(0);
  });

  it('counts nothing once the caller heard that it could not be kept', async () => {
    await expect(keep.execute({ callSid: newCall(), caller: newNumber(), question: 'reach', rating: '5', language: 'hi-IN' }, AbortSignal.abort())).rejects.toThrow();
    expect([await counted(), (await database.query('select 1 from surveys.given')).length]).toEqual([0, 0]);
  });

  it('is reported by month, question and language, groups under ten left out', async () => {
    await times(11, '5', 'hi-IN');
    await times(3, '1', 'mr-IN');
    const { questions: [reach] } = await new ReadSurveyReport(database, questions).execute('2026-11');
    expect(reach).toMatchObject({ question: 'reach', words: 'How easy was it to reach us?', all: { count: 14, mean: 4.1 }, byLanguage: [{ language: 'hi-IN', figure: null }, { language: 'mr-IN', figure: null }] });
    expect((await new ReadSurveyReport(database, questions).execute('2026-10')).questions).toEqual([]);
  });
});
