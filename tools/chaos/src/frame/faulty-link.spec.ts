import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';
import net, { type AddressInfo, type Socket } from 'node:net';
import { FaultyLink } from './faulty-link.js';

const open: { close(): unknown }[] = [];
afterEach(async () => { for (const one of open.splice(0)) await one.close(); });

async function linkToEcho(): Promise<FaultyLink> {
  const server = net.createServer((socket) => { socket.on('error', () => undefined).pipe(socket); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const link = await FaultyLink.open(() => (server.address() as AddressInfo).port);
  open.push(link, server);
  return link;
}

class Talk {
  heard = '';
  isOver = false;
  readonly socket: Socket;

  constructor(link: FaultyLink) {
    this.socket = net.connect(link.listensAt, '127.0.0.1');
    this.socket.on('data', (data: Buffer) => { this.heard += data.toString(); }).on('error', () => undefined).once('close', () => { this.isOver = true; });
    open.push({ close: () => this.socket.destroy() });
  }

  says(words: string): void { this.socket.write(words); }
}

describe('a link that fails', () => {
  it('carries what is said, as if it were not there', async () => {
    const talk = new Talk(await linkToEcho());
    talk.says('hello');
    await until('the echo', () => talk.heard === 'hello');
  });

  it('carries it later, in its order, when it is slow', async () => {
    const link = await linkToEcho();
    await link.delays(60);
    const [talk, began] = [new Talk(link), performance.now()];
    for (const word of ['one ', 'two ', 'three']) talk.says(word);
    await until('the echo', () => talk.heard === 'one two three');
    expect(performance.now() - began).toBeGreaterThanOrEqual(118);
  });

  it('takes connections and says nothing when it is half-open, and cuts those when it is healed', async () => {
    const link = await linkToEcho();
    const before = new Talk(link);
    before.says('a');
    await until('the echo', () => before.heard === 'a');
    await link.goesHalfOpen();
    const during = new Talk(link);
    for (const talk of [before, during]) talk.says('b');
    await until('both to be there', () => link.connections === 2);
    expect([before.heard, during.heard]).toEqual(['a', '']);
    await link.heals();
    await until('both to be cut', () => before.isOver && during.isOver);
    const after = new Talk(link);
    after.says('c');
    await until('the echo', () => after.heard === 'c');
  });

  it('cuts what is connected and takes nobody when it refuses, and is at the same address when it is healed', async () => {
    const link = await linkToEcho();
    const talk = new Talk(link);
    talk.says('a');
    await until('the echo', () => talk.heard === 'a');
    const address = link.listensAt;
    await link.refuses();
    await until('the cut', () => talk.isOver);
    const refused = new Talk(link);
    await until('the refusal', () => refused.isOver);
    await link.heals();
    expect(link.listensAt).toBe(address);
    const after = new Talk(link);
    after.says('c');
    await until('the echo', () => after.heard === 'c');
  });
});
