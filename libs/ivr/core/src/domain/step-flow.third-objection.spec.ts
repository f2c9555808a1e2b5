import { describe, expect, it } from '@jest/globals';
import { type PortAnswers, ScriptedCaller } from './testing/scripted-caller.js';

const TICKET = '48217735016';
const RESOLVED = () => ({ code: 'found', data: { stage: 'resolved', since: '2026-11-18', due: '2026-11-24', action: 'repaired' } });
const ORDER_BY = { code: 'orderDue', data: { due: '2026-12-08' } };

/** A caller who was told of an answer, and says by key 1 and then 1 that nothing was done. */
const objecting = (more: PortAnswers): ScriptedCaller => new ScriptedCaller({ statusByNumber: RESOLVED, ratingOf: () => ({ code: 'may' }), ...more }).press('2', '1', TICKET, '1', '1');

describe('an objection to the third answer', () => {
  it('is taken, and the caller hears who decides, how, and by which day; they are led to nobody who would have to explain', () => {
    const caller = objecting({ rate: () => ORDER_BY });
    expect(caller.heard).toMatch(/^Your answer is kept\. The head of administration now decides about it by a written order, by the eighth December\./);
    expect(caller.isListenedTo).toBe(true);
  });

  it('is told again, with its day, for the star key', () => {
    let isTaken = false;
    const caller = objecting({ ratingOf: () => (isTaken ? ORDER_BY : { code: 'may' }), rate: () => { isTaken = true; return ORDER_BY; } });
    const { heard } = caller;
    expect(caller.press('*').heard).toBe(heard);
  });

  it('that was made before is known: by which day the order comes is told, and no figure is asked for', () => {
    const caller = objecting({ ratingOf: () => ORDER_BY, rate: () => { throw new Error('nothing is rated'); } });
    expect(caller.position.node).not.toBe('rate-how');
    const again = new ScriptedCaller({ statusByNumber: RESOLVED, ratingOf: () => ORDER_BY }).press('2', '1', TICKET, '1');
    expect(again.heard).toMatch(/^We have your answer already\. .* by the eighth December\./);
  });

  it('with an order that is late says that it is late', () => {
    const late = new ScriptedCaller({ statusByNumber: RESOLVED, ratingOf: () => ({ code: 'orderDue', data: { due: '2026-11-10' } }) }).press('2', '1', TICKET, '1');
    expect(late.heard).toMatch(/was to be done by the tenth November, and it is late\./);
  });

  it('where nobody decides any more goes to a person, who tells how it stands', () => {
    const caller = objecting({ rate: () => ({ code: 'tooOften' }) });
    expect([caller.heard, caller.then.type]).toEqual([expect.stringMatching(/^This cannot be opened again\. Our people will tell you/), 'enqueue']);
  });

  it('is in the status too: that an order follows, and by when', () => {
    const told = new ScriptedCaller({ statusByNumber: () => ({ code: 'found', data: { stage: 'order-due', since: '2026-11-18', due: '2026-12-08' } }) }).press('2', '1', TICKET);
    expect(told.heard).toMatch(/^You were not satisfied, .* The order is to be written by the eighth December\./);
  });
});
