import { describe, expect, it } from '@jest/globals';
import { ScriptedCaller, type PortAnswers } from './testing/scripted-caller.js';

const TICKET = '48217735016';
const UNDER_WAY = { stage: 'forwarded', department: 'ENE', since: '2026-11-18', due: '2026-11-24' };
const RESOLVED = { stage: 'resolved', department: 'ENE', since: '2026-11-18', due: '2026-11-24', action: 'repaired' };
const ALONE = { nth: '1', count: '1', more: 'no' };
const status = (data: Readonly<Record<string, string>>): PortAnswers => ({ statusByNumber: () => ({ code: 'found', data }), statusByPin: () => ({ code: 'found', data: { ...data, ...ALONE } }) });

const from = (remembered: 'hidden' | 'unknown', answers: PortAnswers = {}) => new ScriptedCaller({ rememberedLanguage: () => ({ code: remembered }), ...answers }).press('2');

describe('a caller whose number is hidden', () => {
  it('hears that they cannot lodge a complaint by themselves before they choose and speak', () => {
    const caller = from('hidden').press('2', '2');
    expect(caller.heard).toContain('so we cannot register a complaint this way');
    expect(caller.then.type).not.toBe('listen');
  });

  it('is not asked for digits that no phone of theirs can have', () => {
    expect(from('hidden').press('1', '1').heard).toContain('so this is not possible');
  });

  it('is not offered to choose digits, and hears why they cannot', () => {
    expect(from('hidden', status(UNDER_WAY)).press('1', TICKET).heard).not.toContain('choose four digits');
    expect(from('hidden', status(RESOLVED)).press('1', TICKET, '4').heard).toContain('so this is not possible');
  });
});

describe('digits for the phone', () => {
  it('are offered after the status by number', () => {
    const caller = from('unknown', status(UNDER_WAY)).press('1', TICKET);
    expect(caller.heard).toContain('choose four digits');
    expect(caller.press('3').heard).toContain('Choose four digits');
  });

  it('are not offered after the status that was heard with them', () => {
    const caller = from('unknown', status(UNDER_WAY)).press('1', '1', '4821');
    expect(caller.heard).toContain('with the ‹department.ENE›');
    expect(caller.heard).not.toContain('choose four digits');
  });

  it('need the number of a complaint, which is asked for where only digits were keyed in', () => {
    expect(from('unknown', status(RESOLVED)).press('1', '1', '4821', '4').heard).toContain('your complaint number');
  });

  it('that may not be chosen lead to a person, not to another try', () => {
    const caller = from('unknown', { ...status(UNDER_WAY), choosePin: () => ({ code: 'notAsked' }) }).press('1', TICKET, '3', '4826');
    expect(caller.heard).not.toContain('try again');
    expect(caller.then.type).not.toBe('listen');
  });
});
