import { describe, expect, it } from '@jest/globals';
import { alike } from './alike.js';
import { asTold, waitsForAnother } from './merged.js';
import type { Ticket } from './ticket.js';

describe('how much two statements say the same', () => {
  it('is all of it for the same words, however they are spaced and marked', () => expect(alike('No supply, since Monday!', 'no  SUPPLY since monday')).toBe(1));
  it('is more the more they share', () => {
    const said = 'No supply in Ward 33 since Monday evening, the transformer burnt';
    const [near, far] = [alike(said, 'Transformer burnt in ward 33, no supply since yesterday'), alike(said, 'The bill is wrong, I paid twice')];
    expect([near > 0.3, far < 0.2, near > far]).toEqual([true, true, true]);
  });
  it('is told of Indian scripts and their digits, too', () => {
    expect(alike('वार्ड ३३ में बिजली नहीं है', 'वार्ड 33 में बिजली नहीं है')).toBe(1);
    expect(alike('बिजली नहीं है', 'पानी गंदा आता है')).toBeLessThan(0.3);
  });
  it('is nothing where one says nothing', () => expect([alike('', 'no supply'), alike('!!', '??')]).toEqual([0, 0]));
});

describe('a merged ticket, as its citizen is told of it', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 18, hour));
  const merged = { id: 'b', state: 'closed', stageSince: at(5), registeredAt: at(5), mergedInto: 'a', resolvedAt: null, dueAt: at(20) } as Partial<Ticket> as Ticket;
  const lead = (over: Partial<Ticket>): Ticket => ({ id: 'a', state: 'forwarded', stageSince: at(4), officerPost: 'Assistant Engineer', officeCode: 'ENE-BPL', ...over }) as Ticket;

  it('stands as the other one, never as closed, and keeps its own promise', () => {
    expect(asTold(merged, lead({}))).toMatchObject({ id: 'b', state: 'forwarded', officerPost: 'Assistant Engineer', stageSince: at(5), dueAt: at(20) });
    expect(asTold(merged, lead({ state: 'registered' }))).toMatchObject({ state: 'registered' });
  });
  it.each(['reopened', 'order-due', 'on-its-way', 'withdrawn'] as const)('does not tell that the other one is %s: that is another citizen\'s affair', (state) => expect(asTold(merged, lead({ state })).state).toBe('forwarded'));
  it('waits for the other one until that one was answered, and no longer', () => {
    expect(waitsForAnother(merged)).toBe(true);
    for (const over of [{ resolvedAt: at(9) }, { state: 'resolved' as const, resolvedAt: at(9) }, { mergedInto: null }]) expect(waitsForAnother({ ...merged, ...over })).toBe(false);
  });
});
