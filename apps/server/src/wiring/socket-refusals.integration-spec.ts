import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefusalError } from '@pukar/platform/http';
import { defineCommand, SocketServer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import * as z from 'zod';

describe('a socket command that could not be done', () => {
  let http: Server;
  let sockets: SocketServer;
  let socket: Socket;
  const answered: string[] = [];
  const throws = (event: string, error: unknown) => defineCommand(event, 'desk.work', z.object({}), () => Promise.reject(error));

  beforeAll(async () => {
    http = createServer();
    sockets = new SocketServer(http, {
      contractVersion: 1, origin: 'http://localhost', logger: createLogger('spec', 'silent'), answered: (_command, answer) => { answered.push(answer); },
      sessionOf: () => Promise.resolve({ sessionHash: 'a', personId: 'b', permissions: new Set(['desk.work']), rooms: [] }),
      commands: [throws('no-text', Object.assign(new Error('invalid byte sequence'), { code: '22021' })), throws('too-large', Object.assign(new Error('out of range'), { code: '22003' })), throws('refused', new RefusalError(409, 'too-late', 'It is over.')), throws('fault', new TypeError('ours'))],
    });
    await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
    socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'], auth: { version: 1 }, reconnection: false });
    await until('the socket', () => socket.connected);
  });
  afterAll(async () => {
    socket.disconnect();
    await sockets.close();
  });

  it('is refused where HTTP would refuse it, and is a fault only where the fault is ours', async () => {
    const ask = (event: string) => socket.timeout(5_000).emitWithAck(event, {}) as Promise<unknown>;
    expect(await ask('no-text')).toMatchObject({ ok: false, code: 'bad-input' });
    expect(await ask('too-large')).toMatchObject({ ok: false, code: 'bad-input' });
    expect(await ask('refused')).toEqual({ ok: false, code: 'too-late', message: 'It is over.' });
    expect(await ask('fault')).toMatchObject({ ok: false, code: 'fault' });
    expect(answered).toEqual(['refused', 'refused', 'refused', 'fault']);
  });
});
