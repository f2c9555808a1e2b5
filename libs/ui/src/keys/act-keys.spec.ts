import { describe, expect, it } from '@jest/globals';
import { SITUATIONS } from './act.js';
import { choose, clashes, keyRefusal, keysOf, knownKeys } from './act-keys.js';
import { ACT_IDS, actOf } from './desk-acts.js';

describe('the keys that the desk comes with', () => {
  it.each(SITUATIONS)('are never those of two acts that can be possible at once (%s)', (situation) => {
    const keys = ACT_IDS.filter((id) => actOf(id).when.includes(situation)).flatMap((id) => actOf(id).keys ?? []).map((key) => key.toLowerCase());
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are all keys that an act may have', () => {
    for (const id of ACT_IDS) expect([id, keyRefusal(actOf(id).keys ?? 'F8')]).toEqual([id, null]);
  });

  it('are all given', () => expect(keysOf({})).toEqual(Object.fromEntries(ACT_IDS.filter((id) => actOf(id).keys).map((id) => [id, actOf(id).keys]))));
});

describe('a key', () => {
  it.each([
    ['Ctrl+T', 'browser'], ['Ctrl+W', 'browser'], ['F5', 'browser'], ['F11', 'browser'], ['Alt+F4', 'browser'], ['Meta+K', 'browser'], ['Ctrl+1', 'browser'],
    ['K', 'text'], ['Shift+K', 'text'], ['7', 'text'], ['Ctrl+C', 'text'], ['Ctrl+Alt+K', 'text'],
    ['Enter', 'reserved'], ['Escape', 'reserved'], ['Shift+Tab', 'reserved'], ['ArrowDown', 'reserved'],
    ['F8', null], ['Shift+F8', null], ['Alt+G', null], ['Ctrl+K', null], ['Ctrl+Enter', null], ['Ctrl+F8', null],
  ] as const)('%s is refused as %s', (keys, refusal) => expect(keyRefusal(keys)).toBe(refusal));
});

describe('a person’s own keys', () => {
  it('go before those that come with the desk', () => expect(keysOf({ 'call.hold': 'Alt+H' })['call.hold']).toBe('Alt+H'));
  it('can be none', () => expect(keysOf({ 'call.hold': null })['call.hold']).toBeUndefined());

  it('are said to clash where both acts can be possible, and only there', () => {
    expect(clashes('call.hold', 'f9', keysOf({}))).toEqual(['call.mute']);
    expect(clashes('offer.accept', 'F8', keysOf({}))).toEqual([]);
  });

  it('take a key from whoever had it, and leave no act with a key of another', () => {
    const chosen = choose({}, 'call.hold', 'F9');
    expect(chosen).toEqual({ 'call.hold': 'F9', 'call.mute': null });
    expect(keysOf(chosen)).toMatchObject({ 'call.hold': 'F9' });
    expect(keysOf(chosen)['call.mute']).toBeUndefined();
  });

  it('are forgotten when they are what the desk comes with', () => expect(choose({ 'call.hold': 'Alt+H' }, 'call.hold', 'F8')).toEqual({}));

  it('never leave two acts with one key, whatever was kept', () => {
    const keys = keysOf({ 'call.mute': 'F8' });
    expect([keys['call.mute'], keys['call.hold']]).toEqual(['F8', undefined]);
  });

  it('are left out where the act or the key is no more', () => {
    expect(knownKeys({ 'call.hold': 'Alt+H', 'call.gone': 'F8', 'call.mute': 'Ctrl+W', 'call.end': null })).toEqual({ 'call.hold': 'Alt+H', 'call.end': null });
  });
});
