import { describe, expect, it } from '@jest/globals';
import { ScriptedCaller, type PortAnswers } from './testing/scripted-caller.js';
import type { StatusAnswer } from './status-answer.js';

const TICKET = '48217735016';
const found = (data: StatusAnswer) => ({ code: 'found', data: { ...data } });
const askingFor = (statusByNumber: PortAnswers[string]) => new ScriptedCaller({ statusByNumber }).press('2', '1');

const WITH_ENERGY = found({ stage: 'forwarded', department: 'ENE', since: '2026-11-18', due: '2026-11-24' });

describe('status by ticket number', () => {
  it('waits for eleven secret digits, ended by # or by themselves', () => {
    expect(askingFor(() => WITH_ENERGY).turn.expect).toEqual({ minKeys: 11, maxKeys: 11, finishKey: '#', timeoutSeconds: 7, secret: true });
  });

  it('asks for it in the turn in which it was keyed, and keeps it nowhere', () => {
    const caller = askingFor(() => WITH_ENERGY).press(TICKET);
    expect(caller.asked).toMatchObject([{ port: 'statusByNumber', with: TICKET }]);
    expect(JSON.stringify(caller.turn)).not.toContain(TICKET);
    expect(caller.position.pressed).toBe('21');
  });

  it('says department, stage, and both days', () => {
    expect(askingFor(() => WITH_ENERGY).press(TICKET).heard).toMatch(
      /^Work on it is going on\. It is with the ‹department\.ENE›\. This has been so since the eighteenth November\. The work is to be done by the twenty-fourth November\. For the main menu, press 1\./,
    );
  });

  it('says it in Hindi with the day before the verb', () => {
    const caller = new ScriptedCaller({ statusByNumber: () => WITH_ENERGY }).press('1', '1', TICKET);
    expect(caller.heard).toMatch(/^काम चल रहा है। यह ‹department\.ENE› के पास है। यह स्थिति अठारह नवंबर से है। चौबीस नवंबर तक काम होना तय है।/);
  });

  it('says the year of a day in another year', () => {
    const heard = askingFor(() => found({ stage: 'closed', department: 'ENE', since: '2025-12-31' })).press(TICKET).heard;
    expect(heard).toContain('thirty-first December twenty twenty-five');
  });

  it('owns up to a promised day that has passed, by Indian time', () => {
    const lateOn = (now: string) => new ScriptedCaller({ statusByNumber: () => WITH_ENERGY }, new Date(now)).press('2', '1', TICKET).heard;
    expect(lateOn('2026-11-24T18:29:00Z')).toContain('is to be done by the twenty-fourth November');
    expect(lateOn('2026-11-24T18:31:00Z')).toContain('was to be done by the twenty-fourth November, and it is late.');
  });

  it('says what was done, and what to do if that is not enough', () => {
    const { heard } = askingFor(() => found({ stage: 'resolved', department: 'ENE', since: '2026-11-20', due: '2026-11-24', action: 'repaired' })).press(TICKET);
    expect(heard).toContain('Its answer is: ‹action.repaired› If you are not satisfied with this, press 0');
    expect(heard).not.toContain('to be done by');
  });

  it('leaves out what is not known', () => {
    expect(askingFor(() => found({ stage: 'registered', since: '2026-11-20' })).press(TICKET).heard).toMatch(/^It has been registered\. This has been so since/);
  });

  it('is repeated by *, from what was heard, without asking again', () => {
    const caller = askingFor(() => WITH_ENERGY).press(TICKET);
    const { heard } = caller;
    expect(caller.press('*').heard).toBe(heard);
    expect(caller.asked).toEqual([]);
  });

  it('is said from the beginning when # follows the last digit, which ended the number already', () => {
    const caller = askingFor(() => WITH_ENERGY).press(TICKET);
    const { heard } = caller;
    expect(caller.press('#').heard).toBe(heard);
    expect(caller.turn.position.retries).toBe(0);
  });

  it('lets a person know of which department it is, by its category', () => {
    const told = (category: string) => ({ code: 'found', data: { ...WITH_ENERGY.data, category } });
    expect(askingFor(() => told('ENE-02')).press(TICKET, '0').then).toMatchObject({ type: 'enqueue', learned: { topic: 'status', department: 'ENE' } });
    // Of two that were asked for, of the last; of another matter in the same call, of none.
    const categories = ['ENE-02', 'PHE-01'];
    let asked = 0;
    expect(askingFor(() => told(categories[asked++]!)).press(TICKET, '9', TICKET, '0').then).toMatchObject({ learned: { department: 'PHE' } });
    expect(askingFor(() => told('ENE-02')).press(TICKET, '1', '2', '1').then).toMatchObject({ learned: { topic: 'complaint' } });
  });

  it('is followed by the main menu, another number, a person, or the end', () => {
    const after = () => askingFor(() => WITH_ENERGY).press(TICKET);
    expect(after().press('1').heard).toContain('For a new complaint');
    expect(after().press('9').heard).toContain('your complaint number');
    expect(after().press('0').then).toMatchObject({ type: 'enqueue', learned: { topic: 'status', department: null } });
    expect(after().press('2')).toMatchObject({ then: { type: 'hangup' }, heard: 'Thank you for calling Pukar. Goodbye.' });
  });

  it('drops an answer that hides a number in a field', () => {
    const caller = askingFor(() => ({ code: 'found', data: { stage: TICKET, department: TICKET, since: '2026-11-20', phone: '919000000001' } })).press(TICKET);
    expect(caller.position.answer).toEqual({ since: '2026-11-20' });
  });
});

describe('a ticket number that does not lead to a ticket', () => {
  it('with a wrong check digit is asked for twice more, then people offer to help', () => {
    const caller = askingFor(() => ({ code: 'badNumber' })).press(TICKET);
    expect(caller.heard).toBe('That number does not look right. Please key in all 11 digits again, carefully.');
    expect(caller.press(TICKET).heard).toMatch(/^That number does not look right/);
    expect(caller.press(TICKET).heard).toMatch(/^No problem\. Our people can help you find your complaint\. To speak to a person, press 0\./);
    expect(caller.isListenedTo).toBe(true);
    expect(caller.press('1').heard).toContain('Key in your complaint number');
  });

  it('of nobody gets other words', () => expect(askingFor(() => ({ code: 'notFound' })).press(TICKET).heard).toMatch(/^Sorry, we could not find a complaint/));

  it('of the wrong length is not even asked for', () => {
    for (const keys of ['4821', '482177350161', '4821773501A']) {
      const caller = askingFor(() => WITH_ENERGY).press(keys);
      expect([caller.asked, caller.heard]).toEqual([[], 'That number does not look right. Please key in all 11 digits again, carefully.']);
    }
  });

  it('is not told after too many wrong ones', () => {
    const caller = askingFor(() => ({ code: 'locked' })).press(TICKET);
    expect(caller.heard).toMatch(/^A wrong number was keyed in too many times/);
    expect(caller.press('0').then.type).toBe('enqueue');
  });

  it.each(['cannotSayNow', 'somethingNew'])('cannot be told now when the answer is %s', (code) =>
    expect(askingFor(() => ({ code })).press(TICKET).heard).toMatch(/^Sorry, we cannot look at complaints at this moment/));
});

describe('while the number is keyed in', () => {
  const asking = () => askingFor(() => WITH_ENERGY);

  it('0 alone reaches a person, 9 alone goes back, * says it again', () => {
    expect(asking().press('0').then.type).toBe('enqueue');
    expect(asking().press('9').heard).toContain('For a new complaint');
    expect(asking().press('48*').heard).toBe('Key in your complaint number. If you do not have it, press 1 and then hash.');
  });

  it('silence is helped twice, then a person comes', () => {
    const caller = asking().staySilent();
    expect(caller.heard).toContain('For a person, press 0 and then hash.');
    expect(caller.staySilent().isListenedTo).toBe(true);
    expect(caller.staySilent().then).toMatchObject({ type: 'enqueue', learned: { topic: 'status', why: 'not-understood' } });
  });
});
