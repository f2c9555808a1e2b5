import { describe, expect, it } from '@jest/globals';
import { ACT_FORMS, checkAct } from './act-forms.js';

const formOf = (act: string) => ACT_FORMS.find((form) => form.act === act)!;

describe('the forms of what an officer can do', () => {
  it('have keys of their own, but for the two that are never offered together', () => {
    const keys = ACT_FORMS.filter(({ act }) => act !== 'decide-closing').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('say everything that is missing at once', () => {
    expect(checkAct(formOf('propose-transfer'), {})).toEqual({ department: 'Choose a department from the list.', reason: expect.stringContaining('at least 10 letters') });
    expect(checkAct(formOf('interim'), { newDay: '2026-12-01', reason: 'The part is on its way.' })).toEqual({});
  });

  it('count letters of any script, and no spaces at the ends', () => {
    expect(checkAct(formOf('clarify'), { question: 'कौन सा खंभा?' })).toEqual({});
    expect(checkAct(formOf('clarify'), { question: '   which    ' })).toHaveProperty('question');
  });
});
