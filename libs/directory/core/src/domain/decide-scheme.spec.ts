import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUESTION_RULES } from './content.js';
import { decideScheme } from './decide-scheme.js';

const BEHNA = { rules: ['needs-yes', 'needs-yes', 'needs-no'] as const };
const AYUSHMAN = { rules: ['enough', 'needs-yes'] as const };

describe('the questions of a scheme', () => {
  it('begin with the first', () => expect(decideScheme(BEHNA, '0', '0')).toEqual({ ask: 'q1', answers: '0' }));

  it('go on with what was answered so far', () => {
    expect(decideScheme(BEHNA, '0', 'y')).toEqual({ ask: 'q2', answers: 'y' });
    expect(decideScheme(BEHNA, 'y', 'y')).toEqual({ ask: 'q3', answers: 'yy' });
    expect(decideScheme(BEHNA, 'yy', 'n')).toEqual({ verdict: 'maybe' });
  });

  it('end with the first answer that decides', () => {
    expect(decideScheme(BEHNA, '0', 'n')).toEqual({ verdict: 'unlikely' });
    expect(decideScheme(BEHNA, 'yy', 'y')).toEqual({ verdict: 'unlikely' });
    expect(decideScheme(AYUSHMAN, '0', 'y')).toEqual({ verdict: 'maybe' });
  });

  it('go on where a yes would have been enough and none came', () => {
    expect(decideScheme(AYUSHMAN, '0', 'n')).toEqual({ ask: 'q2', answers: 'n' });
    expect(['y', 'n'].map((reply) => decideScheme(AYUSHMAN, 'n', reply))).toEqual([{ verdict: 'maybe' }, { verdict: 'unlikely' }]);
    expect(decideScheme({ rules: ['enough'] }, '0', 'n')).toEqual({ verdict: 'unlikely' });
  });

  it('end for every scheme and whatever is answered, each question asked at most once', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...QUESTION_RULES), { maxLength: 9 }), fc.array(fc.constantFrom('y', 'n'), { minLength: 9, maxLength: 9 }), (rules, replies) => {
      let [answers, reply] = ['0', '0'];
      const asked: string[] = [];
      for (let at = 0; at <= rules.length; at += 1) {
        const step = decideScheme({ rules }, answers, reply);
        if ('verdict' in step) return;
        asked.push(step.ask);
        expect(step.answers).toMatch(/^[a-z0-9]{1,10}$/);
        [answers, reply] = [step.answers, replies[at]!];
      }
      throw new Error(`asked ${asked.join(', ')}`);
    }));
  });

  it('pass over what is no answer', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (answers, reply) => {
      const step = decideScheme(BEHNA, answers, reply);
      if ('ask' in step) expect(step.ask).toMatch(/^q[123]$/);
    }));
  });
});
