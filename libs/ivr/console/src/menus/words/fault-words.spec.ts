import { describe, expect, it } from '@jest/globals';
import { applyEdit, checkFlow, mainFlow, treeOf } from '@pukar/ivr-core/domain';
import { faultWords, groupLanguages, toMend } from './fault-words.js';

const fault = (code: string, detail: string, node = 'main') => ({ code, node, path: ['language', node], detail });

describe('faults in words', () => {
  it('name the language', () => expect(faultWords(fault('choice-not-said', '3 in hi-IN'))).toMatch(/3 in Hindi/));
  it('that a console does not know show as they are', () => expect(faultWords(fault('new-fault', 'x'))).toBe('new-fault x'));

  it('that are the same in every language are one', () => {
    const all = mainFlow.languages.map((language) => fault('choice-not-said', `6 in ${language}`));
    const grouped = groupLanguages([...all, fault('choice-not-said', '7 in hi-IN'), fault('human-not-said', 'en-IN'), fault('unknown-node', 'nowhere')]);
    expect(grouped.map(({ detail }) => detail)).toEqual([`6 in ${mainFlow.languages.length} languages`, '7 in Hindi', 'English', 'nowhere']);
  });

  it('of what nothing leads to any more are one, with what lies behind it', () => {
    const edited = applyEdit(mainFlow, { do: 'lead', id: 'info', way: { key: '3' }, to: 'emergency' });
    const flow = edited.ok ? edited.value : mainFlow;
    const mend = toMend(checkFlow(flow).map((one) => ({ ...one, path: [...one.path] })), treeOf(flow));
    expect(mend.map((one) => [one.node, faultWords(one)])).toEqual([['office', 'Nothing leads here: no caller ever hears it, nor the 4 points behind it.']]);
  });
});
