import { describe, expect, it } from '@jest/globals';
import { ScriptedCaller } from './testing/scripted-caller.js';

const closed = { helplineOpen: () => ({ code: 'closed', data: { opens: '09:00', closes: '21:30' } }) };
const hidden = { helplineOpen: () => ({ code: 'closedHidden', data: { opens: '09:00', closes: '24:00' } }) };
/** Somebody who chose English and is in the main menu. */
const inEnglish = (answers: ConstructorParameters<typeof ScriptedCaller>[0]) => new ScriptedCaller(answers).press('2');

describe('after hours', () => {
  it('menus work: status and emergency numbers ask nobody whether it is open', () => {
    expect(inEnglish(closed).press('4', '1').heard).toContain('1 1 2');
    expect(inEnglish(closed).press('4', '1').asked).toEqual([]);
  });

  it.each([['a new complaint', ['2', '1']], ['a person', ['0']]])('who wants %s hears the hours and what can be left', (_what, keys) => {
    const caller = inEnglish(closed).press(...keys);
    expect(caller.heard).toMatch(/from nine in the morning to nine thirty at night.*leave a message, press 1.*in the morning, press 2/);
    expect(caller.isListenedTo).toBe(true);
  });

  it('says the hours in Hindi as they are said', () => {
    expect(new ScriptedCaller(closed).press('1', '2', '1').heard).toContain('सुबह नौ बजे से रात नौ बजकर तीस मिनट तक');
    expect(new ScriptedCaller(hidden).press('1', '2', '1').heard).toContain('रात बारह बजे तक');
  });

  it('lets them leave a message or a wish to be rung back', () => {
    expect(inEnglish(closed).press('0', '1').then).toMatchObject({ type: 'leave', what: 'message', learned: { language: 'en-IN' } });
    expect(inEnglish(closed).press('2', '1', '2').then).toMatchObject({ type: 'leave', what: 'call-back', learned: { topic: 'complaint', pressed: '2212' } });
    expect(inEnglish(closed).press('2', '1', '3').heard).toContain('Complaint status, 1.');
  });

  it('offers a hidden number a message alone, and says why', () => {
    const caller = inEnglish(hidden).press('0');
    expect(caller.heard).toMatch(/hidden from us.*press 1/);
    expect(caller.heard).not.toMatch(/press 2/);
    expect(caller.press('1').then).toMatchObject({ type: 'leave', what: 'message' });
  });

  it('ends for one who only listens, after two helps', () => {
    expect(inEnglish(closed).press('0').staySilent(2).isListenedTo).toBe(true);
    expect(inEnglish(closed).press('0').staySilent(3).then.type).toBe('hangup');
  });

  it('says which holiday it is, where it is one', () => {
    const holiday = { helplineOpen: () => ({ code: 'holiday', data: { opens: '09:00', closes: '21:30', today: 'diwali' } }) };
    expect(inEnglish(holiday).press('0').heard).toMatch(/^Today is a holiday, ‹holiday\.diwali›, and our people are not at the desks\./);
  });

  it('is asked of the line that the caller wants', () => {
    expect(inEnglish(closed).press('2', '1').asked).toMatchObject([{ port: 'helplineOpen', of: 'complaints' }]);
    expect(inEnglish(closed).press('0').asked).toMatchObject([{ port: 'helplineOpen', of: 'help' }]);
  });

  it('is not known when nobody can say: then people are asked for all the same', () => {
    expect(inEnglish({}).press('0').then.type).toBe('enqueue');
  });
});
