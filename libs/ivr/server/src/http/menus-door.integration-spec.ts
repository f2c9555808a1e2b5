import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { FixedClock } from '@pukar/platform/testing';
import { allMadeAhead, aMenusProcess, type MenusProcess, nextOf, PUBLIC_URL, TOKEN } from '../testing/a-menus-process.js';

const CALL = `CA${'1'.repeat(32)}`;
const FORM = 'application/x-www-form-urlencoded';

interface Asked {
  readonly path: string;
  readonly body: string;
  readonly signature?: string;
  readonly type?: string;
}

/** Over the form as it is parsed: the values of a doubled parameter are signed each once. */
function sign(path: string, body: string): string {
  const form = new URLSearchParams(body);
  const text = [...new Set(form.keys())].sort().map((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value).join('')).join('');
  return createHmac('sha1', TOKEN).update(PUBLIC_URL + path + text).digest('base64');
}

describe('the menus past the framework', () => {
  let menus: MenusProcess;

  beforeAll(async () => {
    const database = { query: async () => { throw new Error('no database'); } } as unknown as Database;
    menus = await aMenusProcess({ database, keys: new KeyRing(KeyRing.generate()), clock: new FixedClock(), promptsDir: allMadeAhead(), permissions: new Set() });
  });
  afterAll(() => menus?.close());

  /** `by`: what the door takes says how long it is; what comes in pieces is the framework's. */
  async function answered(by: 'door' | 'framework', { path, body, type = FORM, signature = sign(path, body) }: Asked) {
    const headers = { 'content-type': type, 'x-twilio-signature': signature, ...(by === 'door' ? { 'content-length': Buffer.byteLength(body) } : { 'transfer-encoding': 'chunked' }) };
    const forged = menus.forged.length;
    return new Promise((resolve, reject) => {
      const asking = request(`http://127.0.0.1:${(menus.app.getHttpServer().address() as { port: number }).port}${path}`, { method: 'POST', headers }, (answer) => {
        let said = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => { said += chunk; }).on('end', () => {
          const { date: _, 'content-length': length, ...others } = answer.headers;
          expect(Number(length)).toBe(Buffer.byteLength(said));
          resolve({ status: answer.statusCode, headers: others, body: said.replaceAll(/p=[\w-]+/g, 'p='), forged: menus.forged.slice(forged) });
        });
      });
      asking.on('error', reject).end(body);
    });
  }

  const whole = (more: Record<string, string> = {}): string => new URLSearchParams({ CallSid: CALL, From: '+919000001001', CallStatus: 'in-progress', ...more }).toString();
  const turn = async (...keys: string[]): Promise<string> => {
    let document = await menus.hears(CALL, '/voice/incoming');
    for (const key of keys) document = await menus.hears(CALL, nextOf(document), key);
    return nextOf(document);
  };
  const both = async (asked: Asked): Promise<unknown> => {
    const [door, framework] = [await answered('door', asked), await answered('framework', asked)];
    expect(door).toEqual(framework);
    return door;
  };

  it('answer the same as within it, header by header', async () => {
    expect(await both({ path: '/voice/incoming', body: whole() })).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' }, body: expect.stringContaining('<Gather') as unknown });
    for (const [keys, Digits] of [[[], '1'], [['1'], '9'], [['2'], ''], [['1'], '4'], [['1'], '0'], [['2', '4'], '7']] as const) await both({ path: await turn(...keys), body: whole({ Digits }) });
  });

  it.each([
    ['another signature', { body: whole({ Digits: '1' }), signature: sign('/voice/turn?p=', whole()) }],
    ['none', { body: whole(), signature: '' }],
    ['a form that was altered', { body: whole({ Digits: '2' }), signature: sign('/voice/turn?p=', whole({ Digits: '1' })) }],
  ])('refuse %s, count it, and say nothing', async (_what, asked) => {
    expect(await both({ path: '/voice/turn?p=', ...asked })).toMatchObject({ status: 403, forged: ['/voice/turn'], body: expect.not.stringContaining('<') as unknown });
  });

  it.each([
    ['a doubled parameter', `${whole({ Digits: '1' })}&Digits=2`],
    ['a call that is none', new URLSearchParams({ CallSid: 'CA1', From: '+919000001001' }).toString()],
    ['bytes that are no text', `${whole()}&Note=%ff%zz`],
    ['a property that none may have', `${whole()}&__proto__=1`],
    ['the constructor', `${whole()}&constructor=1&prototype=2`],
    ['a name without a value', `${whole()}&Digits`],
  ])('make the same of %s', async (_what, body) => { expect(await both({ path: '/voice/turn?p=', body })).toMatchObject({ status: expect.any(Number) as unknown }); });

  it.each([
    ['two positions', '/voice/turn?p=a&p=b', FORM], ['another parameter', '/voice/turn?q=1', FORM], ['an escaped position', '/voice/turn?p=%41', FORM], ['another kind of body', '/voice/turn?p=', 'application/json'],
    ['another alphabet', '/voice/turn?p=', `${FORM}; charset=latin1`], ['an address without a route', '/voice/turns', FORM],
  ])('leave %s to the framework', async (_what, path, type) => { await both({ path, body: type === 'application/json' ? '{"CallSid":1}' : whole(), type }); });

  it('leave what is too long to the framework, which refuses it', async () => {
    expect(await answered('door', { path: '/voice/turn?p=', body: `${whole()}&Note=${'x'.repeat(300_000)}` })).toMatchObject({ status: 413 });
  });
});
