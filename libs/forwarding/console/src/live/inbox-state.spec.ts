import { describe, expect, it } from '@jest/globals';
import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { aRow } from '../a-row.js';
import { emptyInbox, missSnapshot, receiveSnapshot, seeTicket } from './inbox-state.js';

const old = aRow({ reference: 'ENE-R-OLD11' });
const came = aRow({ reference: 'ENE-R-NEW11' });
const at = (minute: number, ...tickets: InboxRow[]) => ({ serverTime: `2026-11-24T10:0${minute}:00.000Z`, counts: { late: 0, dueThisWeek: 0, open: tickets.length, mine: 0, unassigned: 0, toDecide: 0, reopened: 0, waiting: 0 }, next: null, tickets });

describe('the inbox', () => {
  const opened = receiveSnapshot(emptyInbox, at(1, old));

  it('calls nothing new when it is opened', () => expect([...opened.fresh]).toEqual([]));

  it('calls new what comes while the officer looks, until it is opened', () => {
    const after = receiveSnapshot(opened, at(2, old, came));
    expect(after.arrived).toEqual([came]);
    expect([...after.fresh]).toEqual(['ENE-R-NEW11']);
    expect([...receiveSnapshot(after, at(3, old, came)).fresh]).toEqual(['ENE-R-NEW11']);
    expect([...seeTicket(after, 'ENE-R-NEW11').fresh]).toEqual([]);
  });

  it('reads an arrival out once', () => {
    const after = receiveSnapshot(opened, at(2, old, came));
    expect(receiveSnapshot(after, at(3, old, came)).arrived).toEqual([]);
  });

  it('does not announce what a colleague has resolved already', () => {
    expect(receiveSnapshot(opened, at(2, old, aRow({ reference: 'ENE-R-NEW11', state: 'resolved' }))).arrived).toEqual([]);
  });

  it('calls nothing new in another office that is looked at', () => {
    const below = receiveSnapshot(opened, at(2, came), 'ENE-SEH');
    expect(below.arrived).toEqual([]);
    expect([...below.fresh]).toEqual([]);
  });

  it('ignores an older snapshot that comes late', () => {
    const after = receiveSnapshot(opened, at(3, old, came));
    expect(receiveSnapshot(after, at(2, old))).toBe(after);
  });

  it('keeps what it shows when the server does not answer, until it does', () => {
    const missed = missSnapshot(opened, 'The helpline cannot be reached.');
    expect(missed.snapshot).toBe(opened.snapshot);
    expect(receiveSnapshot(missed, at(2, old)).problem).toBeUndefined();
  });
});
