import { describe, expect, it } from '@jest/globals';
import { overridesIn } from './overrides.js';

const limits = { connectTimeoutMs: 5_000, readTimeoutMs: 15_000 };
const read = (fragment: string) => overridesIn(new URL(`https://app.test/voice${fragment}`), limits);

describe('overrides in the fragment of a URL', () => {
  it('retries once and only on a failed connection by default', () =>
    expect(read('')).toEqual({ connectTimeoutMs: 5_000, readTimeoutMs: 15_000, totalTimeoutMs: 15_000, retries: 1, retryOn: ['ct'] }));
  it('takes what is asked for', () => expect(read('#rc=3&rp=5xx,rt&rt=800')).toMatchObject({ retries: 3, retryOn: ['5xx', 'rt'], readTimeoutMs: 800 }));
  it('keeps within the limits', () => expect(read('#rc=99&ct=5&rt=60000&rp=all')).toMatchObject({ retries: 5, connectTimeoutMs: 100, readTimeoutMs: 15_000, retryOn: ['4xx', '5xx', 'ct', 'rt'] }));
});
