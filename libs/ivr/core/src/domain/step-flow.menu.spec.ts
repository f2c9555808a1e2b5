import { describe, expect, it } from '@jest/globals';
import { mainFlow } from './main-flow/main-flow.js';
import { begin } from './position.js';
import { stepFlow } from './step-flow.js';
import { ScriptedCaller } from './testing/scripted-caller.js';

const atTheMainMenu = () => new ScriptedCaller().press('2');
const MENU = 'Complaint status, 1.';
const enqueued = (caller: ScriptedCaller) => (caller.then.type === 'enqueue' ? caller.then.learned : undefined);

describe('the main menu', () => {
  it('waits five seconds for one key', () =>
    expect(atTheMainMenu().turn.expect).toEqual({ minKeys: 1, maxKeys: 1, finishKey: null, timeoutSeconds: 5, secret: false }));

  it('2 and 1 lead to an agent who knows that it is a complaint', () =>
    expect(enqueued(atTheMainMenu().press('2', '1'))).toEqual({ language: 'en-IN', topic: 'complaint', department: null, pressed: '221', why: 'chosen' }));

  it('4 and 1 say the emergency numbers, digit by digit', () => expect(atTheMainMenu().press('4', '1').heard).toContain('any emergency, 1 1 2.'));

  it('* says it once more', () => expect(atTheMainMenu().press('*').heard).toContain(MENU));

  it('0 leads to a person', () => expect(enqueued(atTheMainMenu().press('0'))).toMatchObject({ why: 'asked', pressed: '20' }));
});

describe('the way back', () => {
  it('leads from the emergency numbers to the information, to the main menu, and from there to the languages', () => {
    const caller = atTheMainMenu().press('4', '1', '9');
    expect(caller.heard).toContain('For emergency numbers, press 1.');
    expect(caller.press('9').heard).toContain(MENU);
    expect(caller.press('9').heard).toContain('English 2.');
  });

  it('ends at the first menu, which is said again', () => expect(new ScriptedCaller().press('9').heard).toContain('English 2.'));

  it('does not grow when a caller goes round and round', () => {
    const caller = atTheMainMenu();
    for (let round = 0; round < 20; round += 1) caller.press('4', '1', '1');
    expect(caller.position.trail).toEqual(['language']);
  });
});

describe('a key that means nothing', () => {
  it('is answered by the menu, then by the keys that work everywhere, then a person helps', () => {
    const caller = atTheMainMenu().press('7');
    expect(caller.heard).toMatch(/^That key does nothing here\. Complaint status.*To speak to a person, 0\.$/);
    expect(caller.press('6').heard).toBe('That key does nothing here. To hear this again, press star. To go back, press 9. For another language, press 8. To speak to a person, press 0.');
    expect(enqueued(caller.press('7'))).toMatchObject({ why: 'not-understood' });
  });

  it('is forgiven as soon as a good key comes: on the way on, on the way back, and on the spot', () => {
    for (const good of ['4', '9', '*']) {
      const caller = atTheMainMenu().press('7', '7', good, '6');
      expect([good, caller.isListenedTo, caller.position.retries]).toEqual([good, true, 1]);
    }
  });

  it('may be two keys at once, or the name of something else', () => {
    for (const keys of ['12', '', 'constructor']) expect(atTheMainMenu().press(keys).heard).toMatch(/^That key does nothing/);
  });
});

describe('silence', () => {
  it('is helped in other words than a wrong key', () => expect(atTheMainMenu().staySilent().heard).toMatch(/^We did not get any key/));
  it('reaches a person in the end', () => expect(enqueued(atTheMainMenu().staySilent(3))).toMatchObject({ why: 'not-understood' }));
});

describe('a webhook that comes twice or late', () => {
  it('gives the same turn for the same position and key', () => {
    const { position } = atTheMainMenu();
    const turn = () => stepFlow(mainFlow, position, { type: 'key', keys: '3' }, new Date('2026-11-20T06:00:00Z'));
    expect(turn()).toEqual(turn());
  });

  it('changes nothing where it does not belong', () => {
    const caller = atTheMainMenu().press('2', '1');
    const before = caller.turn;
    expect(caller.staySilent().turn).toEqual(before);
    expect(caller.press('1').turn).toEqual(before);
  });

  it('is a fault when it comes from another version of the flow', () => {
    const position = { ...begin(mainFlow), flowVersion: 0 };
    expect(() => stepFlow(mainFlow, position, { type: 'begin' }, new Date())).toThrow('a position of flow 0 cannot go on in flow 3');
  });
});
