import { describe, expect, it } from '@jest/globals';
import { softphoneSources } from './softphone-sources.js';

describe('where a desk may connect to for its softphone', () => {
  it('is the local carrier’s signalling alone, where there is one', () => expect(softphoneSources('ws://127.0.0.1:3002/client')).toEqual(['ws://127.0.0.1:3002']));
  it('is Twilio’s hosts only with Twilio', () => expect(softphoneSources(undefined).every((source) => /twilio(cdn)?\.com$/.test(source))).toBe(true));
});
