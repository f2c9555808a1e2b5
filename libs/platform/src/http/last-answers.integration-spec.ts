import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../testing/index.js';
import { lastAnswers } from './last-answers.js';

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

describe('a server whose clients keep their connections, and which closes', () => {
  const asked: (() => void)[] = [];
  let server: Server;
  let keeping: Agent;
  let isClosed: boolean;

  beforeEach(async () => {
    isClosed = false;
    asked.length = 0;
    keeping = new Agent({ keepAlive: true, maxSockets: 1 });
    // Longer than this spec may take: nothing here ends because it was idle for long.
    server = createServer({ keepAliveTimeout: 60_000 }, (_request: IncomingMessage, response: ServerResponse) => { asked.push(() => response.end('answered')); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  });
  afterEach(() => {
    keeping.destroy();
    server.closeAllConnections();
    server.close();
  });

  const ask = (): Promise<Answer> => new Promise((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: keeping }, (response) => {
      response.resume().once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
    }).once('error', reject).end();
  });
  const arrived = (): Promise<unknown> => until('the question', () => asked.length > 0);
  const answer = (): void => { for (const one of asked.splice(0)) one(); };
  const close = (withinMs: number): void => {
    lastAnswers(server, withinMs);
    server.close(() => { isClosed = true; });
  };

  it('gives the answer that is being worked on, and then ends that connection', async () => {
    const answered = ask();
    await arrived();
    close(60_000);
    answer();
    expect(await answered).toMatchObject({ status: 200 });
    await until('the end', () => isClosed, 5_000);
  });

  it('answers what is still being asked, and says that it is the last', async () => {
    let said = '';
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8').on('data', (text: string) => { said += text; });
    line.write('GET / HTTP/1.1\r\nHost: helpline\r\n');
    await new Promise((resolve) => { server.once('connection', resolve); });
    close(60_000);
    line.write('\r\n');
    await arrived();
    answer();
    await until('the end', () => isClosed, 5_000);
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*answered/);
  });

  it('ends a connection at once on which nothing is asked', async () => {
    const answered = ask();
    await arrived();
    answer();
    expect((await answered).connection).toBe('keep-alive');
    close(60_000);
    await until('the end', () => isClosed, 5_000);
  });

  it('waits for no answer that does not come', async () => {
    const answered = ask().catch(() => 'cut');
    await arrived();
    close(100);
    expect(await answered).toBe('cut');
    await until('the end', () => isClosed, 5_000);
  });
});
