import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallerFault } from '@pukar/calls-server';
import { TwilioSignature } from '@pukar/platform/telephony';
import { freePorts } from '@pukar/platform/testing';
import twilio from 'twilio';
import { startFallbackServer } from './fallback-server.js';

describe('the carrier\'s fallback address', () => {
  const TOKEN = 'spec-auth-token-0123456789';
  let url: string;
  const owed: CallerFault[] = [];
  const recordings: object[] = [];
  let forged = 0;
  const CALL = '7b1d3a52-0c1e-4a6f-9d53-2f1a0b6c9e11';
  let server: Awaited<ReturnType<typeof startFallbackServer>>;

  const asks = async (callSid: string, signed = true, query = '', more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const form = { ...more, CallSid: callSid, From: '+919000001001', To: '+911553430000' };
    const signature = signed ? twilio.getExpectedTwilioSignature(TOKEN, `${url}/voice/fallback${query}`, form) : 'forged';
    const answer = await fetch(`${url}/voice/fallback${query}`, { method: 'POST', headers: { 'x-twilio-signature': signature }, body: new URLSearchParams(form) });
    return answer.text();
  };

  beforeAll(async () => {
    const [port] = (await freePorts(1)) as [number];
    url = `http://127.0.0.1:${port}`;
    server = await startFallbackServer({ port, host: '127.0.0.1', publicUrl: 'http://api.example', signature: new TwilioSignature(TOKEN, url), oweACall: async (caller) => { owed.push(caller); }, onRecording: (recording) => { recordings.push(recording); }, onForged: () => { forged += 1; } });
  });
  afterAll(() => server.close());

  it('keeps that a call is owed before it says so, the second time', async () => {
    expect(await asks('CA1')).toContain('<Redirect');
    expect(owed).toEqual([]);
    expect(await asks('CA1')).toContain('<Hangup/>');
    expect(owed).toMatchObject([{ callId: undefined, callSid: 'CA1', from: '+919000001001' }]);
  });

  it('owes nothing to who is not the carrier', async () => {
    await asks('CA2', false);
    expect(await asks('CA2', false)).toContain('<Redirect');
    expect([owed.length, forged]).toEqual([1, 2]);
  });

  it('of a line that we rang sends it back to where it began, and then keeps that its call was our failure; the number that it says is our own', async () => {
    const query = `?call=${CALL}&for=call-back&then=${encodeURIComponent(`/voice/call-back?call=${CALL}`)}`;
    expect(await asks('CA3', true, query)).toContain(`>http://api.example/voice/call-back?call=${CALL}&amp;again=1</Redirect>`);
    expect(await asks('CA3', true, query)).toMatch(/ring you again.*<Hangup\/>/);
    expect(await asks('CA3', true, query)).toContain('<Hangup/>');
    expect(owed.slice(1).map(({ callId, callSid, from }) => [callId, callSid, from])).toEqual([[CALL, 'CA3', ''], [CALL, 'CA3', '']]);
    expect(new Set(owed.slice(1).map(({ delivery }) => JSON.stringify(delivery))).size).toBe(1);
  });

  it('of the officer of a bridge says that the call ends, and keeps nothing: the call is not theirs alone', async () => {
    const query = `?call=${CALL}&for=bridge&party=second&then=${encodeURIComponent(`/voice/out?call=${CALL}&party=second`)}`;
    await asks('CA4', true, query);
    expect(await asks('CA4', true, query)).toMatch(/need not do anything.*<Hangup\/>/);
    expect(owed.some(({ callSid }) => callSid === 'CA4')).toBe(false);
  });

  it('has what a caller said before the fault looked after, and nothing of who is not the carrier', async () => {
    const RecordingSid = `RE${'1'.repeat(32)}`;
    await asks('CA5', true, '', { RecordingSid });
    await asks('CA6', false, '', { RecordingSid });
    expect(recordings).toEqual([{ recordingSid: RecordingSid, callSid: 'CA5', at: expect.any(Date) }]);
  });

  it('refuses a form of unreasonable size', async () => {
    const answer = await fetch(`${url}/voice/fallback`, { method: 'POST', body: 'x'.repeat(20_000) });
    expect(answer.status).toBe(413);
  });
});
