import { describe, expect, it } from '@jest/globals';
import type { Asked } from '@pukar/ivr-server';
import { callersForFlow } from './callers-for-flow.js';

const nobody = { byKeypad: async () => 'nothing' as const };
const asked = (changes: Partial<Asked>): Asked => ({ callSid: 'CA00000000000000000000000000000001', from: '+919826012345', language: 'hi-IN', late: new AbortController().signal, ...changes }) as Asked;

describe('the language that a caller wants to be greeted in', () => {
  const kept: string[] = [];
  const forgotten: (string | undefined)[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const { rememberLanguage, forgetLanguage, appeal } = callersForFlow(
    {
      remembered: { execute: async () => undefined },
      remember: { execute: async ({ language }, late) => { kept.push(language); signals.push(late); } },
      forget: { byKeypad: async ({ from }, late) => { forgotten.push(from); signals.push(late); } },
    },
    { byKeypad: async (_from, late) => { signals.push(late); return nobody.byKeypad(); } },
  );

  it('is kept', async () => {
    expect(await rememberLanguage!(asked({}))).toEqual({ code: 'kept' });
    expect(kept).toEqual(['hi-IN']);
  });

  it('is not said to be kept where none was chosen', () => expect(rememberLanguage!(asked({ language: null }))).rejects.toThrow('no language was chosen'));

  it('is neither kept nor forgotten for a withheld number', async () => {
    expect(await rememberLanguage!(asked({ from: 'anonymous' }))).toEqual({ code: 'hidden' });
    expect(await forgetLanguage!(asked({ from: 'anonymous' }))).toEqual({ code: 'hidden' });
  });

  it('is forgotten for their number', async () => {
    expect(await forgetLanguage!(asked({}))).toEqual({ code: 'forgotten' });
    expect(forgotten).toEqual(['+919826012345']);
  });

  it('is neither kept nor forgotten, and nothing is noted against a mark, once the caller heard that it could not be', async () => {
    signals.length = 0;
    const one = asked({});
    for (const port of [rememberLanguage!, forgetLanguage!, appeal!]) await port(one);
    expect(signals).toEqual([one.late, one.late, one.late]);
  });
});
