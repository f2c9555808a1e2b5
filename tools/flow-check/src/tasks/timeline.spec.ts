import { describe, expect, it } from '@jest/globals';
import { packOf, type Spoken } from '@pukar/ivr-core/domain';
import { endOf, endOfKey, timeline } from './timeline.js';

const menu = packOf('en-IN').prompts['menu.complaint'] as string;
const audio = {
  'en-IN': {
    'menu.complaint': { ms: 10_000, text: menu },
    'choose.entry/1': { ms: 500, text: 'For' }, 'choose.more': { ms: 1500, text: 'For more, 5.' },
    'content.facility.other': { ms: 800, text: 'place' }, 'number.1': { ms: 300, text: 'one' }, 'number.2': { ms: 300, text: 'two' }, 'pause.group': { ms: 200, text: '' },
  },
};
const entry = (code: string, key: number): Spoken => ({ language: 'en-IN', prompt: 'choose.entry', fill: { name: { content: `facility.${code}` }, key: { number: key } } });

describe('when a caller has heard their key', () => {
  it('is the end of the sentence that names it, by its share of the letters', () => {
    const sentences = timeline([{ language: 'en-IN', prompt: 'menu.complaint' }], audio);
    const first = menu.indexOf('.') + 1;
    expect(endOfKey(sentences, '1')).toBeCloseTo((10_000 * first) / menu.length);
    expect(endOfKey(sentences, '2')).toBeCloseTo(10_000);
  });

  it('is the end of its entry in a list, whose names are said in general words where nothing was made of their own', () => {
    const sentences = timeline([entry('hospital', 1), entry('police', 2), { language: 'en-IN', prompt: 'choose.more' }], audio);
    expect([endOfKey(sentences, '1'), endOfKey(sentences, '2'), endOfKey(sentences, '5')].map(Math.round)).toEqual([1800, 3600, 5100]);
  });

  it('is the end of everything where no sentence names it', () => {
    const sentences = timeline([{ language: 'en-IN', prompt: 'menu.complaint' }], audio);
    expect(endOfKey(sentences, '7')).toBe(endOf(sentences));
  });
});
