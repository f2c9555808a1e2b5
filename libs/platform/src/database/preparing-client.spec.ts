import { describe, expect, it } from '@jest/globals';
import { PreparedNames } from './preparing-client.js';

const asked = (names: PreparedNames, text: string, times: number) => Array.from({ length: times }, () => names.of(text));

describe('which statements are prepared', () => {
  it('are those that are asked again and again, by one name from then on', () => {
    const [first, second, third, fourth, ...later] = asked(new PreparedNames(), 'select 1', 8);
    expect([first, second, third, fourth]).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(later)).toEqual(new Set(['pukar_1']));
  });

  it('have names of their own', () => {
    const names = new PreparedNames();
    expect([asked(names, 'select 1', 5).at(-1), asked(names, 'select 2', 5).at(-1), names.of('select 1')]).toEqual(['pukar_1', 'pukar_2', 'pukar_1']);
  });

  it('are no more than a connection should remember, whatever is asked', () => {
    const names = new PreparedNames();
    const prepared = Array.from({ length: 400 }, (_, nth) => asked(names, `select ${nth}`, 6).at(-1)).filter((name) => name !== undefined);
    expect(prepared).toHaveLength(300);
    expect(names.of('select 0')).toBe('pukar_1');
  });

  it('are counted only up to a limit: texts without end take no memory without end', () => {
    const names = new PreparedNames();
    for (let nth = 0; nth < 6_000; nth += 1) names.of(`select ${nth}`);
    expect(asked(names, 'select 5999', 9).at(-1)).toBeUndefined();
    expect(asked(names, 'select 1', 9).at(-1)).toBe('pukar_1');
  });
});
