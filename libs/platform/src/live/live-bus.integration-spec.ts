import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { until } from '../testing/until.js';
import { LiveBus } from './live-bus.js';

/** A database that was there once and now hangs up on whoever connects. */
let database: Server;
let bus: LiveBus;
let isAway = false;
/** Connections stay open, and nothing is said on them. */
let isMute = false;
let attempts = 0;
let [open, mostOpen] = [0, 0];

const asPostgres = (socket: Socket): void => {
  // Authentication is over, and "ready" after whatever is asked: enough to listen.
  const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
  socket.on('data', (message) => !isMute && socket.write(message[0] === 0 ? Buffer.concat([Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), ready]) : Buffer.concat([Buffer.from([0x43, 0, 0, 0, 11, ...Buffer.from('LISTEN\0')]), ready])));
};

const sockets = new Set<Socket>();

beforeEach(async () => {
  isMute = false;
  [isAway, attempts, open, mostOpen] = [false, 0, 0, 0];
  database = createServer((socket) => {
    attempts += 1;
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => { open -= 1; sockets.delete(socket); });
    if (isAway) socket.destroy();
    else asPostgres(socket);
  });
  await new Promise<void>((resolve) => { database.listen(0, '127.0.0.1', resolve); });
});
afterEach(async () => {
  await bus.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => { database.close(resolve); });
});

describe('the live channel', () => {
  it('tries again one connection at a time while the database is away, and tells the screens to catch up when it is back', async () => {
    bus = new LiveBus(`postgres://pukar_app:secret@127.0.0.1:${(database.address() as AddressInfo).port}/pukar`, 'a_channel', createLogger('spec', 'silent'), 5);
    const notices: string[] = [];
    bus.onNotice(({ kind }) => notices.push(kind));
    await bus.listen();
    isAway = true;
    for (const socket of sockets) socket.destroy();
    await until('a dozen attempts', () => attempts > 12);
    expect(mostOpen).toBe(1);
    isAway = false;
    await until('the connection to be back', () => notices.includes('resync'));
    expect(notices).toEqual(['resync']);
  });

  it('notices that nobody is at the other end though the connection stays, and tells the screens to catch up', async () => {
    bus = new LiveBus(`postgres://pukar_app:secret@127.0.0.1:${(database.address() as AddressInfo).port}/pukar`, 'a_channel', createLogger('spec', 'silent'), 5, 5);
    const notices: string[] = [];
    bus.onNotice(({ kind }) => notices.push(kind));
    await bus.listen();
    isMute = true;
    await until('the silence to be noticed', () => !bus.isUp);
    isMute = false;
    await until('the connection to be back', () => notices.includes('resync'));
    expect(bus.isUp).toBe(true);
  });
});
