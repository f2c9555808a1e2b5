import { describe, expect, it } from '@jest/globals';
import { noticeOfTurn, noticeText } from './notice-text.js';

describe('the e-mail about a ticket', () => {
  const ticket = { reference: 'ENE-R-7F3K2', category: 'No supply', place: 'Bhopal', actBy: new Date('2026-11-24T12:30:00Z') };
  it('says what it is about and by when, and where to open it', () => expect(noticeText('warning', ticket, 'https://office.example')).toEqual({
    subject: 'Pukar: ENE-R-7F3K2 will be late soon', text: 'ENE-R-7F3K2 will be late soon.\nNo supply, Bhopal\nTo be done by 2026-11-24.\nOpen the list: https://office.example/',
  }));
  it('is short without a place and an address', () => expect(noticeText('climbed', { ...ticket, place: null }, null)).toEqual({
    subject: 'Pukar: ENE-R-7F3K2 came up to you', text: 'ENE-R-7F3K2 came up to you: it was late below, or opened again.\nNo supply\nTo be done by 2026-11-24.',
  }));
  it('is of the kind that the turn is', () => expect([noticeOfTurn('answer', 1, 0), noticeOfTurn('answer', 3, 0), noticeOfTurn('decide-transfer', 1, 0), noticeOfTurn('write-order', 4, 2)]).toEqual(['came', 'climbed', 'to-decide', 'to-decide']));
});
