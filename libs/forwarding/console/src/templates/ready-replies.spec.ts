import { describe, expect, it } from '@jest/globals';
import { readyReplies, valuesOf } from './ready-replies.js';

const both = (text: string) => ({ en: text, hi: text });
const action = (code: string) => ({ code, name: both(code), spoken: both(code) });
const aTemplate = (id: string, given: object = {}) => ({ id, departmentCode: 'ENE' as string | null, actionCode: 'repaired', language: 'en-IN', name: id, text: 'At {place}, meter {meter number}.', ...given });
const ask = { actionCode: '', actions: [action('repaired'), action('inspected')], values: { place: 'Berasia' }, language: 'en-IN' };

describe('ready replies', () => {
  it('have what is known put in, and a digit each', () => {
    expect(readyReplies([aTemplate('a')], ask)).toEqual([{ id: 'a', digit: '1', actionCode: 'repaired', language: 'en-IN', name: 'a', text: 'At Berasia, meter {meter number}.' }]);
  });

  it('begin with those of the action chosen, then of the language written, then of the department', () => {
    const order = readyReplies([aTemplate('all', { departmentCode: null }), aTemplate('hindi', { language: 'hi-IN' }), aTemplate('own'), aTemplate('chosen', { actionCode: 'inspected', language: 'hi-IN' })], { ...ask, actionCode: 'inspected' });
    expect(order.map(({ id }) => id)).toEqual(['chosen', 'own', 'all', 'hindi']);
  });

  it('leave out what is no action of the ticket, and more than there are digits', () => {
    expect(readyReplies([aTemplate('a', { actionCode: 'other' })], ask)).toEqual([]);
    expect(readyReplies(Array.from({ length: 12 }, (_, nth) => aTemplate(`t${nth}`)), ask)).toHaveLength(9);
  });

  it('take the facts of the ticket by their labels', () => {
    const ticket = { placeName: { en: 'Berasia', hi: 'बैरसिया' }, categoryName: both('No supply'), facts: [{ key: 'meter', label: { en: 'Meter number', hi: 'मीटर' }, value: '4471' }] };
    expect(valuesOf(ticket, 'hi-IN', new Date('2026-11-26T05:00:00Z'))).toMatchObject({ 'meter number': '4471', place: 'बैरसिया' });
    expect(valuesOf({ ...ticket, placeName: null }, 'en-IN', new Date()).place).toBeUndefined();
  });
});
