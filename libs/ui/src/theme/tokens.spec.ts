import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(import.meta.dirname, '../tokens.css'), 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]));

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two tokens in a theme (WCAG 2.2). */
function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const [a, b] = [front, back].map((name) => luminance(colours.get(name)?.[theme] ?? '')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TEXT_ON: ReadonlyArray<[string, string[]]> = [
  ['text', ['page', 'surface', 'sunken', 'accent-wash', 'late-wash', 'soon-wash', 'done-wash']],
  ['text-quiet', ['page', 'surface', 'sunken', 'accent-wash']],
  ['accent', ['page', 'surface', 'sunken', 'accent-wash']],
  ['on-accent', ['accent', 'accent-strong']],
  ['late', ['page', 'surface', 'sunken', 'accent-wash', 'late-wash']],
  ['on-late', ['late']],
  ['soon', ['page', 'surface', 'sunken', 'accent-wash', 'soon-wash']],
  ['done', ['page', 'surface', 'sunken', 'accent-wash', 'done-wash']],
];
const EDGES_ON: ReadonlyArray<[string, string[]]> = [['line-strong', ['page', 'surface']], ['focus', ['page', 'surface', 'sunken', 'accent-wash']]];

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  it.each(TEXT_ON)('let %s be read on %j (4.5 to 1)', (front, backs) => {
    for (const back of backs) expect({ back, enough: contrast(front, back, theme) >= 4.5 }).toEqual({ back, enough: true });
  });
  it.each(EDGES_ON)('let %s be seen on %j (3 to 1)', (front, backs) => {
    for (const back of backs) expect({ back, enough: contrast(front, back, theme) >= 3 }).toEqual({ back, enough: true });
  });
});
