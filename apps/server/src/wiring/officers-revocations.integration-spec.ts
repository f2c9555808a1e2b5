import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forwardingWorker, SeedForwarding } from '@pukar/forwarding-server';
import { OfficeDatabase, OfficerSessions } from '@pukar/forwarding-server/department';
import { hashOfToken, newToken } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { systemClock } from '@pukar/platform/ids';
import { LiveBus, OFFICE_CHANNEL, SocketServer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';

/** What the issue asks for; told by a notice it is some hundredths of it. */
const SOON_MS = 1_000;
const inBoth = (words: string) => ({ en: words, hi: words });

describe('an officer\'s screen, which only listens', () => {
  let test: TestDatabase;
  let database: Database;
  let offices: OfficeDatabase;
  let http: Server;
  let sockets: SocketServer;
  let bus: LiveBus;
  let reads = 0;
  const open: Socket[] = [];

  const screenOf = async (login: string) => {
    const token = newToken();
    const [officer] = await database.query<{ id: string; office_id: string }>('select id, office_id from forwarding.officer where login = $1', [login]);
    await offices.of(officer!.office_id, (tx) => tx.query(`select forwarding.open_session($1, $2, now(), now() + interval '12 hours', null)`, [hashOfToken(token), officer!.id]));
    const socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'], auth: { version: 1 }, extraHeaders: { cookie: `pukar_officer=${token}` }, forceNew: true, reconnection: false });
    open.push(socket);
    await until('the screen', () => socket.connected);
    return { socket, token, room: `office:${officer!.office_id}` };
  };
  const ends = async (socket: Socket, change: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await change();
    await until('the end of the line', () => !socket.connected, 10_000);
    return performance.now() - began;
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    const seed = new SeedForwarding();
    await database.transaction(async (tx) => {
      await seed.saveOffices(tx, [{ code: 'ENE-BPL', departmentCode: 'ENE', placeCode: 'MP-BPL', name: inBoth('Energy, Bhopal') }, { code: 'ENE-IND', departmentCode: 'ENE', placeCode: 'MP-IND', name: inBoth('Energy, Indore') }]);
      await seed.saveOfficers(tx, ['one', 'two', 'three', 'four'].map((login) => ({ code: login, officeCode: 'ENE-BPL', level: 1 as const, post: inBoth('Assistant Engineer'), name: inBoth(login), login, passwordHash: 'none' })));
    });
    offices = new OfficeDatabase(await test.as('department', 1));
    const sessions = new OfficerSessions(offices, systemClock);
    http = createServer();
    sockets = new SocketServer(http, {
      contractVersion: 1, commands: [], origin: 'http://localhost', logger: createLogger('spec', 'silent'), revocations: () => sessions.revocations(),
      sessionOf: (cookie) => { reads += 1; return sessions.read(cookie); },
    });
    bus = new LiveBus(test.url('department'), OFFICE_CHANNEL, createLogger('spec', 'silent'));
    sockets.hearRevocations(bus);
    await bus.listen();
    await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(async () => {
    for (const socket of open) socket.disconnect();
    await sockets.close();
    await bus.close();
    await test.close();
  });

  it('costs no question of its own while nobody\'s session ends, and hears its office', async () => {
    const { socket, room } = await screenOf('one');
    reads = 0;
    const began = performance.now();
    const heard: unknown[] = [];
    socket.on('inbox:changed', (said) => heard.push(said));
    await until('more than a second', () => { sockets.emit(room, 'inbox:changed', {}); return performance.now() - began > 1_500 && heard.length > 0; });
    expect([reads, socket.connected]).toEqual([0, true]);
  });

  it('loses its line within a second of signing out, and others keep theirs', async () => {
    const [leaves, stays] = [await screenOf('one'), await screenOf('two')];
    expect(await ends(leaves.socket, () => offices.beforeSignIn((tx) => tx.query('select forwarding.end_session($1, now())', [hashOfToken(leaves.token)])))).toBeLessThan(SOON_MS);
    expect(stays.socket.connected).toBe(true);
  });

  it('loses it as soon when the officer\'s access ends, or another office is theirs', async () => {
    const [three, four] = [await screenOf('three'), await screenOf('four')];
    expect(await ends(three.socket, () => database.query(`update forwarding.officer set ended_at = now() where login = 'three'`))).toBeLessThan(SOON_MS);
    expect(await ends(four.socket, () => database.query(`update forwarding.officer set office_id = (select id from forwarding.office where code = 'ENE-IND') where login = 'four'`))).toBeLessThan(SOON_MS);
  });
});
