import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePorts, until } from '@pukar/platform/testing';
import { Server as SocketIo } from 'socket.io';
import { io } from 'socket.io-client';

interface Balancer {
  close(): Promise<void>;
}
type Balance = (options: { port: number; targets: readonly number[]; ready: string }) => Promise<Balancer>;
const { balance } = (await import(new URL('../../../launch/lib/balancer.mjs', import.meta.url).href)) as { balance: Balance };

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => { for (const close of open.splice(0).reverse()) await close(); });

/** A process that says its name and what it was sent. */
async function aProcess(name: string, port = 0): Promise<{ readonly port: number; readonly server: Server; isReady: boolean; end: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/ready') return void response.writeHead(one.isReady ? 200 : 503).end();
    let body = '';
    request.on('data', (data: Buffer) => { body += data.toString(); });
    request.on('end', () => response.setHeader('x-name', name).end(`${name} ${request.method} ${request.url} ${body} ${request.headers['x-signature'] ?? ''}`));
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => { sockets.add(socket); });
  // As a killed process goes: with all that was open.
  const end = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
  const one = { port: (server.address() as AddressInfo).port, server, isReady: true, end };
  open.push(end);
  return one;
}

async function behindOneAddress() {
  const [port] = (await freePorts(1)) as [number];
  const [one, other] = [await aProcess('one'), await aProcess('other')];
  const balancer = await balance({ port, targets: [one.port, other.port], ready: '/ready' });
  open.push(() => balancer.close());
  const address = `http://127.0.0.1:${port}`;
  const whoAnswers = async (): Promise<string> => (await (await fetch(`${address}/a?b=1`, { method: 'POST', body: 'said=so', headers: { 'x-signature': 'signed' } })).text());
  return { one, other, address, whoAnswers };
}

describe('several processes behind one address', () => {
  it('answer in turn, and get each request as it was sent', async () => {
    const { whoAnswers } = await behindOneAddress();
    expect((await Promise.all([whoAnswers(), whoAnswers(), whoAnswers(), whoAnswers()])).sort()).toEqual(['one POST /a?b=1 said=so signed', 'one POST /a?b=1 said=so signed', 'other POST /a?b=1 said=so signed', 'other POST /a?b=1 said=so signed']);
  });

  it('answer for one that is not there, with what was sent', async () => {
    const { other, whoAnswers } = await behindOneAddress();
    await other.end();
    for (let nth = 0; nth < 6; nth += 1) expect(await whoAnswers()).toBe('one POST /a?b=1 said=so signed');
  });

  it('are sent nothing while they say so', async () => {
    const { one, whoAnswers } = await behindOneAddress();
    one.isReady = false;
    await until('the other alone to answer', async () => (await Promise.all(Array.from({ length: 6 }, whoAnswers))).every((answer) => answer.startsWith('other')));
    one.isReady = true;
    await until('both to answer', async () => new Set(await Promise.all(Array.from({ length: 6 }, whoAnswers))).size === 2);
  });

  it('keep a screen where it was opened, and it finds another when that is gone', async () => {
    const { one, other, address } = await behindOneAddress();
    const names = new Map([[one, 'one'], [other, 'other']] as const);
    for (const [{ server }, name] of names) new SocketIo(server, { transports: ['websocket'] }).on('connection', (socket) => socket.emit('name', name));
    const heard: string[] = [];
    const screen = io(address, { transports: ['websocket'], reconnectionDelay: 10 });
    open.push(async () => screen.disconnect());
    screen.on('name', (name: string) => heard.push(name));
    await until('a name', () => heard.length === 1);
    await (heard[0] === 'one' ? one : other).end();
    await until('the name of the other', () => heard.length === 2);
    expect(new Set(heard).size).toBe(2);
  });
});
