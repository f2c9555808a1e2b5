import { describe, expect, it } from '@jest/globals';
import { actOfKey } from './player-keys.js';

const playing = { at: 7, seconds: 10, speed: 1 };

describe('the keys of a player', () => {
  it.each([['ArrowLeft', 2], ['ArrowRight', 10], ['Home', 0], ['End', 10]] as const)('%s goes to second %d, and never beyond an end', (key, to) => expect(actOfKey(key, playing)).toEqual({ do: 'seek', to }));
  it('space plays and pauses', () => expect(actOfKey(' ', playing)).toEqual({ do: 'toggle' }));
  it.each([['+', 1, 1.25], ['-', 1, 0.75], ['+', 2, 2], ['-', 0.75, 0.75]] as const)('%s at speed %d gives %d', (key, speed, next) => expect(actOfKey(key, { ...playing, speed })).toEqual({ do: 'speed', speed: next }));
  it('leaves others alone', () => expect(actOfKey('a', playing)).toBeUndefined());
});
