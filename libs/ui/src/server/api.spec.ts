import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { api } from './api.js';

const Count = z.object({ count: z.number() });
let server: Server | undefined;

/** A server that answers every request with this status and body; without a status it never answers. */
async function serverSaying(status: number | undefined, body: string): Promise<string> {
  const started = createServer((_request, response) => {
    if (status !== undefined) response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('an answer of the server', () => {
  it('is its value, read by the contract', async () => {
    expect(await api(await serverSaying(200, '{"count":3}'), { reply: Count })).toEqual({ ok: true, value: { count: 3 } });
  });

  it('of another shape asks for a reload', async () => {
    expect(await api(await serverSaying(200, '{"counted":"three"}'), { reply: Count })).toMatchObject({ ok: false, code: 'unreadable' });
  });

  it('that refuses keeps its code, its sentence and its fields', async () => {
    const body = { code: 'bad-input', message: 'Some of what was sent cannot be used.', fields: { reply: ['Say in a sentence what was done.'] } };
    expect(await api(await serverSaying(422, JSON.stringify(body)), { reply: Count })).toEqual({ ok: false, ...body });
  });

  it('without a body still says something', async () => {
    expect(await api(await serverSaying(401, ''))).toMatchObject({ ok: false, code: 'sign-in' });
    server?.close();
    expect(await api(await serverSaying(502, '<html>'))).toMatchObject({ ok: false, code: 'fault', message: expect.stringContaining('try again') });
  });

  it('that does not come in time says so', async () => {
    expect(await api(await serverSaying(undefined, ''), { limitMs: 30 })).toMatchObject({ ok: false, code: 'slow' });
  });

  it('that cannot come says so', async () => {
    expect(await api('http://127.0.0.1:1/')).toMatchObject({ ok: false, code: 'offline' });
  });
});
