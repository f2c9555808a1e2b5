import { describe, expect, it } from '@jest/globals';
import type { CallPhase } from '@pukar/acd-console';
import { deskKeys } from './desk-keys.js';

const nothing = (): void => undefined;

/** The keys of a desk, and what they did. */
function desk(phase: CallPhase, isTestOpen = false) {
  const did: string[] = [];
  const note = (what: string) => () => { did.push(what); };
  const keys = deskKeys(phase, {
    actions: { accept: nothing, decline: nothing, hangUp: note('hang up'), hold: nothing, mute: nothing, toggle: note('toggle'), finish: nothing, pauseRecording: nothing, leaveBridge: nothing },
    test: { isOpen: isTestOpen, start: nothing, close: note('close') },
    abuse: { press: note('abuse'), takeFive: note('take five') },
    finish: async (ready) => { did.push(`finish ${ready}`); },
  });
  const press = (key: string) => keys[key]!({ target: null } as KeyboardEvent);
  return { did, press };
}

describe('the desk’s keys', () => {
  it.each(['none', 'ringing', 'connecting', 'wrap-up'] as const)('leave Shift+F4 to the spoken statements while nobody talks (%s)', (phase) => {
    const { did, press } = desk(phase);
    expect(press('Shift+F4')).toBe(false);
    expect(did).toEqual([]);
  });

  it('end a call for abuse by Shift+F4 while it talks', () => {
    const { did, press } = desk('talking');
    expect(press('Shift+F4')).not.toBe(false);
    expect(did).toEqual(['abuse']);
  });

  it('finish a wrap-up by Enter, F6 and, after abuse, Shift+F6', () => {
    const { did, press } = desk('wrap-up');
    for (const key of ['Enter', 'F6', 'Shift+F6']) press(key);
    expect(did).toEqual(['finish true', 'finish true', 'take five']);
  });

  it('leave Enter and Escape alone where there is nothing to finish or close', () => {
    const { did, press } = desk('none');
    expect([press('Enter'), press('Escape'), press('Shift+F6')]).toEqual([false, false, false]);
    expect(did).toEqual([]);
  });
});
