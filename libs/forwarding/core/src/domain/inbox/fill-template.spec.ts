import { describe, expect, it } from '@jest/globals';
import { fillTemplate, missingIn, piecesOfReply } from './fill-template.js';

describe('a template of replies', () => {
  const template = 'Supply at {place} was restored on {date}; pole {pole number}.';

  it('is filled with what is known, and keeps marked what is not', () => {
    expect(fillTemplate(template, { place: 'Berasia', date: ' ', 'pole number': '14' })).toBe('Supply at Berasia was restored on {date}; pole 14.');
  });

  it('never takes what was put in for another mark', () => expect(fillTemplate('{place}', { place: '{date}', date: 'x' })).toBe('{date}'));

  it('takes nothing from behind the values', () => expect(fillTemplate('{constructor}', {})).toBe('{constructor}'));

  it('names what is missing once', () => expect(missingIn('{date} and {date} and {place}')).toEqual(['date', 'place']));

  it('is shown in pieces', () => {
    expect(piecesOfReply('On {date}.')).toEqual([{ text: 'On ' }, { missing: 'date' }, { text: '.' }]);
    expect(piecesOfReply('{date}')).toEqual([{ missing: 'date' }]);
  });

  it('leaves braces that mark nothing as they are', () => expect(missingIn('a {} and {!} and { x }')).toEqual([]));
});
