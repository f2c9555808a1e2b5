import { describe, expect, it } from '@jest/globals';
import type { CallPhase } from '@pukar/acd-console';
import { type DeskActs, deskActs, fixedKeys } from './desk-keys.js';

const nothing = (): void => undefined;

/** The acts and keys of a desk, and what they did. */
function desk(phase: CallPhase, isTestOpen = false, may = { hold: true, end: true }) {
  const did: string[] = [];
  const note = (what: string) => () => { did.push(what); };
  const parts: DeskActs = {
    actions: { accept: nothing, decline: nothing, hangUp: note('hang up'), hold: nothing, mute: nothing, extend: note('extend'), finish: nothing, pauseRecording: nothing, leaveBridge: undefined },
    presence: { toggle: note('toggle'), openChoice: note('choice'), choose: ({ code }) => { did.push(code); } },
    canExtend: true, may,
    test: { isOpen: isTestOpen, isPossible: phase === 'none', start: nothing, close: note('close') },
    abuse: { press: note('abuse'), takeFive: note('take five') },
    finish: async (ready) => { did.push(`finish ${ready}`); },
  };
  const acts = deskActs(phase, parts);
  const press = (key: string) => fixedKeys(phase, parts)[key]!({ target: null } as KeyboardEvent);
  return { did, acts, press, possible: Object.entries(acts).filter(([, act]) => act).map(([id]) => id) };
}

describe('the desk’s acts', () => {
  it.each(['none', 'ringing', 'connecting', 'wrap-up'] as const)('leave Shift+F4 to the spoken statements while nobody talks (%s)', (phase) => {
    expect(desk(phase).possible).not.toContain('call.end-for-abuse');
  });

  it('end a call for abuse while it talks', () => {
    const { did, acts } = desk('talking');
    acts['call.end-for-abuse']!();
    expect(did).toEqual(['abuse']);
  });

  it('neither hold nor end a call that the server would not let them, and end one that is being connected', () => {
    const acts = (phase: CallPhase) => desk(phase, false, { hold: false, end: false }).possible.filter((id) => id === 'call.hold' || id === 'call.end');
    expect([acts('talking'), acts('connecting')]).toEqual([[], ['call.end']]);
  });

  it('finish a wrap-up: ready, not ready, after abuse with five minutes, and by Enter', () => {
    const { did, acts, press } = desk('wrap-up');
    for (const id of ['wrap-up.finish', 'wrap-up.finish-not-ready', 'wrap-up.take-five'] as const) acts[id]!();
    press('Enter');
    expect(did).toEqual(['finish true', 'finish false', 'take five', 'finish true']);
  });

  it('offer only what is possible', () => {
    expect(desk('ringing').possible).toEqual(['offer.accept', 'offer.decline', 'presence.break']);
    expect(desk('none').possible).toEqual(['presence.switch', 'presence.break', 'presence.not-ready', 'sound.test']);
    expect(desk('wrap-up').possible).toContain('wrap-up.extend');
  });
});

describe('the keys that stay', () => {
  it('leave Enter and Escape alone where there is nothing to finish or close', () => {
    const { did, press } = desk('none');
    expect([press('Enter'), press('Escape')]).toEqual([false, false]);
    expect(did).toEqual([]);
  });

  it('close the sound test by Escape', () => {
    const { did, press } = desk('none', true);
    press('Escape');
    expect(did).toEqual(['close']);
  });
});
