import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { createLogger } from '../logging/logger.js';
import { createHttpApp, type HttpApp } from './create-http-app.js';

@Controller('api')
class Spec {
  @Get('asked')
  asked() { return {}; }
}

@Module({ controllers: [Spec] })
class Room {}

/** More than a request's head may have. */
const TOO_LONG = 20_000;

describe('what cannot be read as a request', () => {
  let app: HttpApp;
  let port: number;
  beforeAll(async () => {
    app = await createHttpApp({ module: Room, logger: createLogger('spec', 'silent') });
    await app.listen(0, '127.0.0.1');
    port = Number(new URL(await app.getUrl()).port);
  });
  afterAll(() => app.close());

  const raw = (text: string): Promise<string> => new Promise((resolve, reject) => {
    let heard = '';
    const line = connect(port, '127.0.0.1', () => line.write(text));
    line.on('data', (part) => { heard += part.toString(); }).on('close', () => resolve(heard)).on('error', reject);
  });

  it.each([
    ['a head that is too long', `GET /api/asked?q=${'a'.repeat(TOO_LONG)} HTTP/1.1\r\nHost: pukar.example\r\n\r\n`, 431],
    ['no HTTP', 'hello\r\n\r\n', 400],
  ])('is told so, in the words of every answer, and that its connection ends: %s', async (_what, text, status) => {
    const heard = await raw(text);
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(heard).toMatch(/\r\nConnection: close\r\n/);
    expect(JSON.parse(heard.split('\r\n\r\n')[1]!)).toEqual({ code: 'bad-input', message: expect.any(String) });
  });

  it('costs whoever keeps connections none of the requests after it', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (query: string): Promise<number> => new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', agent, path: `/api/asked?q=${query}` }, (answer) => { answer.resume().on('end', () => resolve(answer.statusCode ?? 0)); }).on('error', reject).end();
    });
    const answers: number[] = [];
    for (const length of [1, TOO_LONG, 1, TOO_LONG, 1]) answers.push(await ask('a'.repeat(length)));
    agent.destroy();
    expect(answers).toEqual([200, 431, 200, 431, 200]);
  });
});
