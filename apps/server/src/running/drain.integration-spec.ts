import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GO_ELSEWHERE, SocketServer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { Readiness } from '@pukar/platform/running';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import { drain } from './drain.js';

const DRAIN_MS = 40;

describe('a process of several that is told to end', () => {
  let http: Server;
  let sockets: SocketServer;
  const screens: Socket[] = [];
  const gone: string[] = [];

  beforeEach(async () => {
    gone.length = 0;
    http = createServer();
    sockets = new SocketServer(http, {
      contractVersion: 1, origin: 'http://localhost', logger: createLogger('spec', 'silent'), commands: [], onScreenGone: (screen) => { gone.push(screen); },
      sessionOf: () => Promise.resolve({ sessionHash: 'a', personId: 'b', permissions: new Set<string>(), rooms: [] }),
    });
    await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
    for (let nth = 0; nth < 3; nth += 1) screens.push(io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'], auth: { version: 1 }, reconnection: false, forceNew: true }));
    await until('the screens', () => screens.every(({ connected }) => connected));
  });
  afterEach(async () => {
    for (const screen of screens.splice(0)) screen.disconnect();
    await sockets.close();
  });

  it('says that it drains at once, sends every screen elsewhere, and takes none of them for lost', async () => {
    for (const screen of screens) screen.on(GO_ELSEWHERE, () => { screen.disconnect(); });
    const readiness = new Readiness();
    const over = drain(DRAIN_MS, readiness, sockets);
    expect(await readiness.report()).toMatchObject({ ready: false, state: 'draining' });
    await over;
    expect(sockets.size).toBe(0);
    expect(gone).toEqual([]);
  });

  it('does not wait for ever for one that does not understand', async () => {
    await drain(DRAIN_MS, new Readiness(), sockets);
    expect(sockets.size).toBe(3);
  });

  it('ends at once where it stands alone, and sends nobody away', async () => {
    let told = 0;
    for (const screen of screens) screen.on(GO_ELSEWHERE, () => { told += 1; });
    await drain(0, new Readiness(), sockets);
    await sockets.close();
    await until('the screens to be gone', () => screens.every(({ connected }) => !connected));
    expect(told).toBe(0);
  });
});
