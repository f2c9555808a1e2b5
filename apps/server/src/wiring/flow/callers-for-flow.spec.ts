import { describe, expect, it } from '@jest/globals';
import type { Asked } from '@pukar/ivr-server';
import { callersForFlow } from './callers-for-flow.js';

describe('the language that a caller wants to be greeted in', () => {
  const kept: string[] = [];
  const { rememberLanguage } = callersForFlow(
    { execute: async () => undefined }, { execute: async ({ language }) => { kept.push(language); } }, { byKeypad: async () => 'none' } as unknown as Parameters<typeof callersForFlow>[2],
  );
  const asked = (changes: Partial<Asked>): Asked => ({ callSid: 'CA00000000000000000000000000000001', from: '+919826012345', language: 'hi-IN', ...changes }) as Asked;

  it('is kept', async () => {
    expect(await rememberLanguage!(asked({}))).toEqual({ code: 'kept' });
    expect(kept).toEqual(['hi-IN']);
  });

  it('is not said to be kept where none was chosen', () => expect(rememberLanguage!(asked({ language: null }))).rejects.toThrow('no language was chosen'));

  it('is not kept for a withheld number', async () => expect(await rememberLanguage!(asked({ from: 'anonymous' }))).toEqual({ code: 'hidden' }));
});
