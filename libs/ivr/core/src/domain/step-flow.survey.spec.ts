import { describe, expect, it } from '@jest/globals';
import { ScriptedCaller } from './testing/scripted-caller.js';

const ANSWERS = { surveyQuestion: () => ({ code: 'question', data: { question: 'reach', asked: 'reach' } }), surveyAnswer: () => ({ code: 'kept' }) };

describe('what is answered to the survey', () => {
  it('is not among the keys that are kept of the call: an answer belongs to nobody', () => {
    const caller = new ScriptedCaller(ANSWERS).press('2', '5', '3');
    expect(caller.position.pressed).toBe('253');
    expect(caller.press('1', '4').position.pressed).toBe('253');
    expect(caller.press('0').position.pressed).toBe('2530');
  });
});
