import { describe, expect, it } from '@jest/globals';
import { ACCEPTS, decideForwarded, type Forwarded, type ForwardedCommand } from './forwarded-lifecycle.js';

describe('a forwarded ticket', () => {
  const now = new Date('2026-11-18T04:30:00Z');
  const received: Forwarded = { state: 'received', version: 1, resolvedAt: null, actionCode: null, reply: null };
  const resolve: ForwardedCommand = { type: 'resolve', actionCode: 'repaired', reply: 'The cable was replaced.', version: 1 };
  const decide = (ticket: Forwarded, command: ForwardedCommand) => decideForwarded(ticket, command, ['repaired', 'inspected'], now);

  it('is resolved with what was done, once', () => {
    const first = decide(received, resolve);
    expect(first).toEqual({ ok: true, value: { state: 'resolved', version: 2, resolvedAt: now, actionCode: 'repaired', reply: 'The cable was replaced.' } });
    if (!first.ok) throw new Error('refused');
    expect(decide(first.value, { ...resolve, version: 2 })).toEqual({ ok: false, refusal: 'already-resolved' });
  });
  it('refuses an officer who saw an older version', () => expect(decide({ ...received, version: 2 }, resolve)).toEqual({ ok: false, refusal: 'changed' }));
  it('refuses an action that was not offered', () => expect(decide(received, { ...resolve, actionCode: 'bribe' })).toEqual({ ok: false, refusal: 'unknown-action' }));

  it('reaches every state of its table, and leaves none that accepts nothing but the last', () => {
    const reached = new Set<string>(['received']);
    for (const state of Object.keys(ACCEPTS) as (keyof typeof ACCEPTS)[]) {
      const result = decide({ ...received, state }, resolve);
      expect(result.ok).toBe(ACCEPTS[state].length > 0);
      if (result.ok) reached.add(result.value.state);
    }
    expect([...reached].sort()).toEqual(Object.keys(ACCEPTS).sort());
  });
});
