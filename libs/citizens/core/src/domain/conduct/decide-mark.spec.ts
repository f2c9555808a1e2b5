import { describe, expect, it } from '@jest/globals';
import { decideMark, MARK_ACCEPTS, MARK_COMMANDS, MARK_STATES, type Mark, type MarkState } from './decide-mark.js';

const aMark = (state: MarkState, upheldBy: string | null = null): Mark => ({ state, markedBy: 'agent', upheldBy });

describe('deciding about a mark', () => {
  it('upholds or dismisses what was proposed', () => {
    expect(decideMark(aMark('proposed'), 'uphold', 'supervisor')).toEqual({ ok: true, value: 'upheld' });
    expect(decideMark(aMark('proposed'), 'dismiss', 'supervisor')).toEqual({ ok: true, value: 'dismissed' });
  });

  it('lets nobody decide what they proposed', () => {
    expect(decideMark(aMark('proposed'), 'uphold', 'agent')).toEqual({ ok: false, refusal: 'own-mark' });
  });

  it('takes the caller\'s appeal from a keypad', () => {
    expect(decideMark(aMark('upheld', 'supervisor'), 'appeal', null)).toEqual({ ok: true, value: 'appealed' });
  });

  it('lets somebody else than who upheld it decide the appeal', () => {
    const appealed = aMark('appealed', 'first');
    expect(decideMark(appealed, 'lift', 'first')).toEqual({ ok: false, refusal: 'own-decision' });
    expect(decideMark(appealed, 'lift', 'second')).toEqual({ ok: true, value: 'lifted' });
    expect(decideMark(appealed, 'confirm', 'second')).toEqual({ ok: true, value: 'confirmed' });
  });

  it('reaches every state from a proposal', () => {
    const reached = new Set<MarkState>(['proposed']);
    for (const state of reached) {
      for (const command of MARK_ACCEPTS[state]) {
        const decided = decideMark(aMark(state, 'first'), command, 'second');
        if (decided.ok) reached.add(decided.value);
      }
    }
    expect([...reached].sort()).toEqual([...MARK_STATES].sort());
  });

  it.each(MARK_STATES)('refuses in state %s what the table does not list', (state) => {
    const accepted: readonly string[] = MARK_ACCEPTS[state];
    for (const command of MARK_COMMANDS) expect(decideMark(aMark(state, 'first'), command, 'second').ok).toBe(accepted.includes(command));
  });
});
