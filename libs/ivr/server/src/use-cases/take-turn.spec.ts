import { describe, expect, it } from '@jest/globals';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { begin, mainFlow, type FlowInput, type Position } from '@pukar/ivr-core/domain';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock } from '@pukar/platform/testing';
import { CallerLanguagePort } from '../ports/caller-language.port.js';
import { ConductPort } from '../ports/conduct.port.js';
import { StatusPort } from '../ports/status.port.js';
import { AnswerFlow, statusForFlow } from './answer-flow.js';
import { KeepChosenLanguage } from './keep-chosen-language.js';
import { TakeTurn } from './take-turn.use-case.js';

const never = () => new Promise<never>(() => undefined);
const found: StatusAnswer = { code: 'found', stage: 'resolved', departmentCode: 'ENE', registeredOn: '2026-11-02', dueOn: '2026-11-24', isOverdue: false, resolvedOn: '2026-11-17', actionCode: 'repaired' };

function callers(remembered: () => Promise<string | undefined>, status: () => Promise<StatusAnswer> = never, remember: (from: string, language: string) => Promise<void> = async () => undefined) {
  class Languages extends CallerLanguagePort {
    remembered = remembered;
    remember = remember;
  }
  class Statuses extends StatusPort { byNumber = status; }
  class NoConduct extends ConductPort { standing = never; appeal = async () => 'noted' as const; }
  const [languages, logger] = [new Languages(), createLogger('spec', 'silent')];
  const takeTurn = new TakeTurn(new AnswerFlow(languages, new Statuses(), new NoConduct(), { publicUrl: '', promptsDir: '', hours: { from: 0, to: 0 } }, new FixedClock(), logger), new KeepChosenLanguage(languages, logger), new FixedClock());
  return (position: Position, input: FlowInput) => takeTurn.execute(mainFlow, position, input, '+919000001001');
}
const prompts = (say: readonly object[]) => say.map((spoken) => ('prompt' in spoken ? spoken.prompt : '?'));
const askingForNumber: Position = { ...begin(mainFlow), node: 'ticket', language: 'hi-IN' };

describe('a turn of the menus', () => {
  it('offers a returning caller\'s language first', async () => {
    const { say } = await callers(async () => 'en-IN')(begin(mainFlow), { type: 'begin' });
    expect(say[0]).toEqual({ language: 'en-IN', prompt: 'welcome' });
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['whom we do not know', async () => undefined],
    ['whose language cannot be looked up', async () => { throw new Error('no database'); }],
    ['whose language is not looked up in time', never],
  ])('welcomes a caller %s in the first language', async (_case, remembered) => {
    const { say, turn } = await callers(remembered)(begin(mainFlow), { type: 'begin' });
    expect(say[0]).toEqual({ language: 'hi-IN', prompt: 'welcome' });
    expect(turn.then).toEqual({ type: 'listen' });
  });

  it('tells the status in the turn in which the number was keyed, and keeps no digit of it', async () => {
    const { say, turn, served } = await callers(never, async () => found)(askingForNumber, { type: 'key', keys: '48217735016' });
    expect(prompts(say)).toEqual(expect.arrayContaining(['status.department', 'status.stage', 'status.action']));
    expect(served).toBe(true);
    expect(JSON.stringify(turn.position)).not.toContain('48217735016');
  });

  it('says that it cannot say now when the status is late', async () => {
    const { say, served } = await callers(never)(askingForNumber, { type: 'key', keys: '48217735016' });
    expect(prompts(say)).toContain('ticket.cannot-say');
    expect(served).toBe(false);
  });

  it('counts the emergency numbers as served', async () => {
    const { served } = await callers(never)({ ...begin(mainFlow), node: 'main', language: 'en-IN' }, { type: 'key', keys: '3' });
    expect(served).toBe(true);
  });
});

describe('a language that is chosen', () => {
  const askedForLanguage: Position = { ...begin(mainFlow), node: 'language-hi' };
  const later = () => new Promise((resolve) => { setImmediate(resolve); });

  it('is remembered after the turn, and the turn does not wait for it', async () => {
    const kept: string[][] = [];
    const press = callers(never, never, (...chosen) => { kept.push(chosen); return never(); });
    const { turn } = await press(askedForLanguage, { type: 'key', keys: '2' });
    expect([turn.position.language, kept]).toEqual(['en-IN', []]);
    await later();
    expect(kept).toEqual([['+919000001001', 'en-IN']]);
  });

  it('is not remembered again by the turns that follow, nor by one that chooses none', async () => {
    const kept: string[][] = [];
    const press = callers(async () => 'en-IN', never, async (...chosen) => { kept.push(chosen); });
    await press(begin(mainFlow), { type: 'begin' });
    await press(askedForLanguage, { type: 'silence' });
    await press(askedForLanguage, { type: 'key', keys: '0' });
    await press({ ...begin(mainFlow), node: 'main', language: 'en-IN' }, { type: 'key', keys: '3' });
    await later();
    expect(kept).toEqual([]);
  });

  it('that cannot be remembered disturbs nobody', async () => {
    const press = callers(never, never, () => { throw new Error('no database'); });
    expect((await press(askedForLanguage, { type: 'key', keys: '1' })).turn.position.language).toBe('hi-IN');
    await later();
  });
});

describe('a ticket\'s status in the flow\'s words', () => {
  it.each(['forwarded', 'closed', 'resolved'] as const)('counts one that is %s from the day on which it became so', (stage) => {
    expect(statusForFlow({ ...found, stage, stageSince: '2026-11-19' })).toMatchObject({ data: { stage, since: '2026-11-19' } });
  });

  it('counts a resolved one whose day is not told from its resolution', () => {
    expect(statusForFlow(found)).toEqual({ code: 'found', data: { stage: 'resolved', since: '2026-11-17', due: '2026-11-24', department: 'ENE', action: 'repaired' } });
  });

  it('leaves out what there is not', () => {
    expect(statusForFlow({ ...found, stage: 'registered', departmentCode: null, resolvedOn: null, actionCode: null })).toEqual({ code: 'found', data: { stage: 'registered', since: '2026-11-02', due: '2026-11-24' } });
  });

  it.each<[StatusAnswer, string]>([[{ code: 'wrong-number' }, 'badNumber'], [{ code: 'not-found' }, 'notFound'], [{ code: 'locked' }, 'locked']])('%j is %s', (answer, code) => {
    expect(statusForFlow(answer)).toEqual({ code });
  });
});
