import { describe, expect, it } from '@jest/globals';
import { isGoingOn, MAY_BECOME, mayBecome, RECORDING_STATES, stateOfCarrier, type RecordingState } from './recording-state.js';

describe('a recording', () => {
  it('can come to every state from being wanted', () => {
    const reached = new Set<RecordingState>(['wanted']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const state of [...reached]) for (const next of MAY_BECOME[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...RECORDING_STATES].sort());
  });

  it('can be deleted in every state but where there is nothing', () => {
    expect(RECORDING_STATES.filter((state) => !mayBecome(state, 'deleted'))).toEqual(['absent', 'deleted']);
  });

  it('is never begun or kept again once it is deleted or absent', () => {
    for (const state of RECORDING_STATES) expect([mayBecome('deleted', state), mayBecome('absent', state)]).toEqual([false, false]);
  });

  it('that is over does not go on again, whatever news comes late', () => {
    for (const state of RECORDING_STATES.filter((one) => !isGoingOn(one))) expect([mayBecome(state, 'recording'), mayBecome(state, 'paused')]).toEqual([false, false]);
  });

  it.each([['in-progress', 'recording'], ['paused', 'paused'], ['completed', 'fetching'], ['absent', 'absent'], ['deleted', 'absent'], ['processing', undefined], ['stopped', undefined], ['something new', undefined]] as const)('which the carrier calls %s is %s here', (status, state) => {
    expect(stateOfCarrier(status)).toBe(state);
  });
});
