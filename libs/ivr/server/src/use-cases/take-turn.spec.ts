import { describe, expect, it } from '@jest/globals';
import { begin, mainFlow, type FlowInput, type Position } from '@pukar/ivr-core/domain';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock } from '@pukar/platform/testing';
import { type Asked, type FlowAnswer, FlowAnswers } from '../ports/flow-answers.port.js';
import { AnswerFlow } from './answer-flow.js';
import { TakeTurn } from './take-turn.use-case.js';

const never = () => new Promise<never>(() => undefined);
const FOUND: FlowAnswer = { code: 'found', data: { stage: 'resolved', since: '2026-11-17', due: '2026-11-24', department: 'ENE', action: 'repaired' } };

function callers(answers: Readonly<Record<string, () => Promise<FlowAnswer>>> = {}) {
  const asked: Asked[] = [];
  class Answers extends FlowAnswers {
    answer = (port: string, question: Asked) => {
      asked.push(question);
      return (answers[port] ?? (async () => ({ code: 'none' })))();
    };
  }
  const takeTurn = new TakeTurn(new AnswerFlow(new Answers(), { publicUrl: '', promptsDir: '', answerWithinMs: 400 }, createLogger('spec', 'silent')), { note: () => undefined }, new FixedClock());
  const call = { callSid: `CA${'1'.repeat(32)}`, from: '+919000001001', delivery: {} as never };
  return { asked, take: (position: Position, input: FlowInput) => takeTurn.execute(mainFlow, position, input, call) };
}
const prompts = (say: readonly object[]) => say.map((spoken) => ('prompt' in spoken ? spoken.prompt : '?'));
const at = (node: string, kept: Position['kept'] = {}): Position => ({ ...begin(mainFlow), node, language: 'hi-IN', kept });
const number = { type: 'key', keys: '48217735016' } as const;

describe('a turn of the menus', () => {
  it('offers the language of a caller who agreed to be remembered first', async () => {
    const { say } = await callers({ rememberedLanguage: async () => ({ code: 'en-IN' }) }).take(begin(mainFlow), { type: 'begin' });
    expect(say[0]).toEqual({ language: 'en-IN', prompt: 'welcome' });
  });

  it.each<[string, () => Promise<FlowAnswer>]>([
    ['whom we do not know', async () => ({ code: 'unknown' })],
    ['whose number is hidden', async () => ({ code: 'hidden' })],
    ['whose language cannot be looked up', async () => { throw new Error('no database'); }],
    ['whose language is not looked up in time', never],
  ])('welcomes a caller %s in the languages of the state', async (_case, rememberedLanguage) => {
    const { say, turn } = await callers({ rememberedLanguage }).take(begin(mainFlow), { type: 'begin' });
    expect(say.slice(0, 3)).toEqual([{ language: 'hi-IN', prompt: 'welcome.name' }, { language: 'hi-IN', prompt: 'language.choose' }, { language: 'en-IN', prompt: 'language.choose' }]);
    expect(turn.then).toEqual({ type: 'listen' });
  });

  it('tells the status in the turn in which the number was keyed, and keeps no digit of it', async () => {
    const { asked, take } = callers({ statusByNumber: async () => FOUND });
    const { say, turn, served } = await take(at('ticket'), number);
    expect(prompts(say)).toEqual(expect.arrayContaining(['status.department', 'status.stage', 'status.action']));
    expect(asked).toMatchObject([{ with: '48217735016', language: 'hi-IN', from: '+919000001001' }]);
    expect(served).toBe(true);
    expect(JSON.stringify(turn.position)).not.toContain('48217735016');
  });

  it('promises to ring back when the status is late, and serves nobody with it', async () => {
    const { say, served, promisesCall } = await callers({ statusByNumber: never }).take(at('ticket'), number);
    expect(prompts(say)).toContain('status.cannot-call-back');
    expect([served, promisesCall]).toEqual([false, true]);
  });

  it('has a port keep nothing any more before the caller hears that it could not, and only then', async () => {
    const { asked, take } = callers({ statusByNumber: never });
    await take(at('ticket'), number);
    const inTime = callers({ statusByNumber: async () => FOUND });
    await inTime.take(at('ticket'), number);
    expect([asked[0]!.late.aborted, inTime.asked[0]!.late.aborted]).toEqual([true, false]);
  });

  it('promises no call to a caller whose number is hidden', async () => {
    const { say, promisesCall } = await callers({ statusByNumber: never }).take(at('ticket', { hidden: 'yes' }), number);
    expect(prompts(say)).toContain('ticket.cannot-say');
    expect(promisesCall).toBe(false);
  });

  it('counts the emergency numbers as served, and a menu not', async () => {
    const { take } = callers();
    expect((await take(at('info'), { type: 'key', keys: '1' })).served).toBe(true);
    expect((await take(at('main'), { type: 'key', keys: '4' })).served).toBe(false);
  });

  it('counts what the port says that it serves with', async () => {
    const kept = { rating: '4' };
    expect((await callers({ rate: async () => ({ code: 'kept' }) }).take(at('rate-how', kept), { type: 'key', keys: '4' })).served).toBe(true);
    expect((await callers({ rate: async () => ({ code: 'notAnswered' }) }).take(at('rate-how', kept), { type: 'key', keys: '4' })).served).toBe(false);
  });

  it('knows of a caller who wanted a person when nobody is at the desks', async () => {
    const wants = async (code: string) => (await callers({ helplineOpen: async () => ({ code }) }).take(at('main'), { type: 'key', keys: '0' })).foundNobody;
    expect([await wants('open'), await wants('closed'), await wants('cannotSayNow')]).toEqual([false, true, false]);
  });
});
