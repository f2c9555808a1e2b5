import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TwilioSignature } from '@pukar/platform/telephony';
import { freePorts } from '@pukar/platform/testing';
import twilio from 'twilio';
import { startFallbackServer } from './fallback-server.js';

describe('the carrier\'s fallback address', () => {
  const TOKEN = 'spec-auth-token-0123456789';
  let url: string;
  const owed: string[] = [];
  let forged = 0;
  let server: Awaited<ReturnType<typeof startFallbackServer>>;

  const asks = async (callSid: string, signed = true): Promise<string> => {
    const form = { CallSid: callSid, From: '+919000001001', To: '+911553430000' };
    const signature = signed ? twilio.getExpectedTwilioSignature(TOKEN, `${url}/voice/fallback`, form) : 'forged';
    const answer = await fetch(`${url}/voice/fallback`, { method: 'POST', headers: { 'x-twilio-signature': signature }, body: new URLSearchParams(form) });
    return answer.text();
  };

  beforeAll(async () => {
    const [port] = (await freePorts(1)) as [number];
    url = `http://127.0.0.1:${port}`;
    server = await startFallbackServer({ port, host: '127.0.0.1', publicUrl: 'http://api.example', signature: new TwilioSignature(TOKEN, url), oweACall: async ({ callSid }) => { owed.push(callSid); }, onForged: () => { forged += 1; } });
  });
  afterAll(() => server.close());

  it('keeps that a call is owed before it says so, the second time', async () => {
    expect(await asks('CA1')).toContain('<Redirect');
    expect(owed).toEqual([]);
    expect(await asks('CA1')).toContain('<Hangup/>');
    expect(owed).toEqual(['CA1']);
  });

  it('owes nothing to who is not the carrier', async () => {
    await asks('CA2', false);
    expect(await asks('CA2', false)).toContain('<Redirect');
    expect([owed, forged]).toEqual([['CA1'], 2]);
  });

  it('refuses a form of unreasonable size', async () => {
    const answer = await fetch(`${url}/voice/fallback`, { method: 'POST', body: 'x'.repeat(20_000) });
    expect(answer.status).toBe(413);
  });
});
