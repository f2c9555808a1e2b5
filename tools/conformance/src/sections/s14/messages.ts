import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import type { Statements } from '../../suite/section.js';

const send = ({ rest, number, aPerson }: Bench, more: object = {}) => rest.messages.create({ to: aPerson(), from: number, body: 'Hello', ...more });
const delivered = (bench: Bench, sid: string) => eventually(() => bench.rest.messages(sid).fetch(), ({ status }) => status === 'delivered');

/** Messages and their media. */
export function messages({ says }: Statements): void {
  says('POST Messages is 201 with the message', async ({ ask, number, aPerson }) => {
    const to = aPerson();
    const { status, body } = await ask('POST', '/Messages.json', { To: to, From: number, Body: 'Hello' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'queued', direction: 'outbound-api', to, from: number, body: 'Hello', num_segments: '1', num_media: '0', error_code: null, error_message: null, api_version: '2010-04-01', sid: expect.stringMatching(/^SM/) });
  });

  says('num_segments counts parts of 160 and 70 characters', async (bench) => {
    expect((await send(bench, { body: 'x'.repeat(160) })).numSegments).toBe('1');
    expect((await send(bench, { body: 'x'.repeat(161) })).numSegments).toBe('2');
    expect((await send(bench, { body: 'क'.repeat(71) })).numSegments).toBe('2');
  });

  for (const [what, form, code] of [
    ['no To', { To: '' }, 21604], ['a To that is none', { To: 'hello' }, 21211], ['no From', { From: '' }, 21603], ['a From that is not message-capable', { From: '+919999999999' }, 21606], ['no Body', { Body: '' }, 21602], ['more than 1 600 characters', { Body: 'x'.repeat(1601) }, 21617],
  ] as const) {
    says(`POST Messages with ${what} is 400 with ${String(code)}`, async ({ ask, number, aPerson }) =>
      expect(await ask('POST', '/Messages.json', { To: aPerson(), From: number, Body: 'Hello', ...form })).toMatchObject({ status: 400, body: { code } }));
  }

  says('GET shows status and dates', async (bench) => {
    const { sid } = await send(bench);
    const message = await delivered(bench, sid);
    expect(message).toMatchObject({ status: 'delivered', dateSent: expect.any(Date), dateCreated: expect.any(Date), errorCode: null });
  });

  says('Messages are listed by To, From and DateSent', async (bench) => {
    const { sid, to } = await send(bench);
    await delivered(bench, sid);
    expect(await bench.rest.messages.list({ to })).toMatchObject([{ sid }]);
    expect(await bench.rest.messages.list({ from: bench.number })).toHaveLength(1);
    expect(await bench.rest.messages.list({ to, dateSentAfter: new Date(Date.now() - 3_600_000) })).toHaveLength(1);
    expect(await bench.rest.messages.list({ to, dateSentBefore: new Date(Date.now() - 48 * 3_600_000) })).toEqual([]);
  });

  says('POST with an empty Body redacts', async (bench) => {
    const { sid } = await send(bench);
    await delivered(bench, sid);
    expect((await bench.rest.messages(sid).update({ body: '' })).body).toBe('');
    expect((await bench.rest.messages(sid).fetch()).body).toBe('');
  });

  says('POST Status=canceled of a message that was sent is refused', async (bench) => {
    const { sid } = await send(bench);
    await delivered(bench, sid);
    expect([400, 409]).toContain((await bench.ask('POST', `/Messages/${sid}.json`, { Status: 'canceled' })).status);
  });

  says('DELETE is 204, and then it is not there', async (bench) => {
    const { sid } = await send(bench);
    await delivered(bench, sid);
    expect((await bench.ask('DELETE', `/Messages/${sid}.json`)).status).toBe(204);
    await expect(bench.rest.messages(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  says('MediaUrl makes media: listed, with num_media', async (bench) => {
    const sent = await send(bench, { mediaUrl: [bench.app.url('/one.png'), bench.app.url('/two.png')] });
    expect(sent.numMedia).toBe('2');
    const media = await bench.rest.messages(sent.sid).media.list();
    expect(media).toHaveLength(2);
    expect(media[0]).toMatchObject({ parentSid: sent.sid, contentType: expect.any(String), sid: expect.stringMatching(/^ME[0-9a-fA-F]{32}$/) });
  });

  says('a message without media lists none', async (bench) => {
    const { sid } = await send(bench);
    expect(await bench.rest.messages(sid).media.list()).toEqual([]);
  });
}
