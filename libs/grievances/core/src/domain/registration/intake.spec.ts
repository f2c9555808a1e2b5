import { describe, expect, it } from '@jest/globals';
import { countedFrom, inwardKey, missingOfIntake, type TypedIntake } from './intake.js';
import { askedOf, asksFacts, isAnswered, promisesDay } from './what-is-asked.js';

const TODAY = '2026-11-19';
const paper = (over: Partial<TypedIntake> = {}): TypedIntake => ({ intake: 'paper', receivedOn: '2026-11-16', receivedAt: 'Collectorate Bhopal', inwardNumber: '1234/A-26', ...over });
const fieldsOf = (typed: TypedIntake, hasCall = false) => missingOfIntake(typed, TODAY, hasCall).map(({ field }) => field);

describe('where a complaint comes from', () => {
  it('is said by a call itself', () => expect(fieldsOf(paper({ intake: 'agent', receivedOn: null, receivedAt: '', inwardNumber: '' }), true)).toEqual([]));
  it('is said of paper in full', () => {
    expect(fieldsOf(paper())).toEqual([]);
    expect(fieldsOf(paper({ receivedOn: null, receivedAt: ' -', inwardNumber: '/' }))).toEqual(['receivedOn', 'receivedAt', 'inwardNumber']);
  });
  it('needs no number of a programme', () => expect(fieldsOf(paper({ intake: 'broadcast', inwardNumber: '' }))).toEqual([]));
  it.each([['2026-11-20', ['receivedOn']], ['2026-11-19', []], ['2025-11-18', []], ['2025-11-17', ['receivedOn']]])('takes %s as the day of receipt, or says what is wrong: %p', (receivedOn, stops) => expect(fieldsOf(paper({ receivedOn }))).toEqual(stops));
  it('is no paper in a call, and no call without one', () => {
    expect(fieldsOf(paper(), true)).toEqual(['intake']);
    expect(fieldsOf(paper({ intake: 'agent' }))).toEqual(['intake']);
  });
});

describe('the same paper', () => {
  it.each([{ inwardNumber: '1234 a 26' }, { inwardNumber: '१२३४/A-२६' }, { receivedAt: 'collectorate, BHOPAL' }, { receivedOn: '2026-01-02' }])('is known again however it is written: %p', (over) => expect(inwardKey(paper(over))).toBe(inwardKey(paper())));
  it.each([{ inwardNumber: '1235/A-26' }, { receivedAt: 'Collectorate Indore' }, { receivedOn: '2025-12-31' }])('is another one with %p', (over) => expect(inwardKey(paper(over))).not.toBe(inwardKey(paper())));
  it('has its office and its number apart', () => expect(inwardKey(paper({ receivedAt: 'Room 1', inwardNumber: '23' }))).not.toBe(inwardKey(paper({ receivedAt: 'Room 12', inwardNumber: '3' }))));
  it('is nothing that was said in a programme', () => expect(inwardKey(paper({ intake: 'broadcast' }))).toBeNull());
});

it('promised days are counted from the day of receipt, by Indian time', () => {
  const now = new Date('2026-11-19T05:00:00Z');
  expect(countedFrom(paper(), now)).toEqual(new Date('2026-11-15T18:30:00Z'));
  expect(countedFrom(paper({ intake: 'agent' }), now)).toBe(now);
});

describe('the kinds', () => {
  const category = { department: 'ENE', facts: [{ key: 'spot', label: { en: '', hi: '' }, identifying: false, required: true, maxLength: 9 }] };
  it('ask for facts, and promise a day, only where somebody has to act', () => {
    expect((['grievance', 'demand', 'suggestion', 'thanks', 'information'] as const).map((kind) => [asksFacts(kind), promisesDay(kind)]))
      .toEqual([[true, true], [true, true], [false, true], [false, false], [false, false]]);
    expect(askedOf(category, 'thanks', false).facts).toEqual([]);
    expect(askedOf(category, 'grievance', false)).toBe(category);
    expect(askedOf(category, 'grievance', true).facts).toMatchObject([{ required: false }]);
  });
  it('of a question it is known whether it was answered', () => {
    expect([isAnswered({ kind: 'information', answer: 'Until 30 November.' }), isAnswered({ kind: 'information', answer: ' ' }), isAnswered({ kind: 'grievance', answer: 'x' })]).toEqual([true, false, false]);
  });
});
