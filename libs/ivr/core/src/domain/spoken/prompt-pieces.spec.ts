import { describe, expect, it } from '@jest/globals';
import { promptPieces } from './prompt-pieces.js';

const cut = (prompt: string) => promptPieces(prompt).map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'slot' ? `{${piece.name}}` : '/'));

describe('a prompt is cut at its slots', () => {
  it.each([
    ['It is {date}. Thank you.', ['It is', '{date}', 'Thank you.']],
    ['यह {date} है।', ['यह', '{date}', 'है।']],
    ['یہ {date}، یعنی {day}، ہے۔', ['یہ', '{date}', 'یعنی', '{day}', 'ہے۔']],
  ])('%s, and the marks after one are no words', (prompt, pieces) => expect(cut(prompt)).toEqual(pieces));

  it.each(['.', '।', '۔', '?', '؟', '!'])('a sentence that ends with its value and %s is followed by a breath', (mark) => expect(cut(`{date}${mark}`)).toEqual(['{date}', '/']));

  it.each([',', '،', ':'])('%s after a value is no breath', (mark) => expect(cut(`{date}${mark} {day}`)).toEqual(['{date}', '{day}']));
});
