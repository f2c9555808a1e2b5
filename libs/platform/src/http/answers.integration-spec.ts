import { Controller, Get, Module, Post } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { ClosedByDefaultGuard, SessionReader } from './closed-by-default.guard.js';
import { createHttpApp, type HttpApp } from './create-http-app.js';
import { Permission, Public } from './route-marks.js';

@Controller('api')
class Spec {
  @Get('open')
  @Public()
  open() { return { said: 'नमस्ते <script>' }; }

  @Post('open')
  @Public()
  change() { return {}; }

  @Get('closed')
  @Permission('directory.read')
  closed() { return {}; }

  @Get('forgotten')
  forgotten() { return {}; }

  @Get('broken')
  @Public()
  broken() { throw new Error('select secret from vault.citizen'); }
}

describe('what an http server answers', () => {
  let app: HttpApp;
  const answer = (method: string, url: string, headers: Record<string, string> = {}) => app.inject({ method: method as 'GET', url, headers });
  beforeAll(async () => {
    @Module({ controllers: [Spec], providers: [Reflector, { provide: SessionReader, useValue: { read: async () => undefined } }, { provide: APP_GUARD, useClass: ClosedByDefaultGuard }] })
    class Room {}
    app = await createHttpApp({ module: Room, logger: createLogger('spec', 'silent') });
    await app.init();
  });
  afterAll(() => app.close());

  it.each(['/api/open', '/api/closed', '/api/broken', '/api/none', '/none'])('has all headers that keep a browser to it: %s', async (url) => {
    const { headers } = await answer('GET', url);
    expect(headers).toMatchObject({ 'strict-transport-security': 'max-age=63072000; includeSubDomains', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    const policy = String(headers['content-security-policy']);
    for (const part of ['default-src \'self\'', 'object-src \'none\'', 'base-uri \'none\'', 'frame-ancestors \'none\'', 'form-action \'self\'']) expect(policy).toContain(part);
    expect(policy).not.toMatch(/script-src|unsafe-eval|'unsafe-inline'.*script/);
  });

  it('says what it is, in which letters, lets nobody keep it, and no other page read it', async () => {
    const { headers, body } = await answer('GET', '/api/open', { origin: 'https://elsewhere.example' });
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(JSON.parse(body)).toEqual({ said: 'नमस्ते <script>' });
  });

  it('knows no TRACE, and no method that a route has not', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect([404, 405]).toContain((await answer(method, '/api/open')).statusCode);
  });

  it('takes a change from the helpline\'s own page alone', async () => {
    for (const site of ['cross-site', 'same-site']) expect((await answer('POST', '/api/open', { 'sec-fetch-site': site })).statusCode).toBe(403);
    expect((await answer('POST', '/api/open', { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('opens no route that was forgotten, and none without a session', async () => {
    expect([(await answer('GET', '/api/forgotten')).statusCode, (await answer('GET', '/api/closed')).statusCode]).toEqual([403, 401]);
  });

  it('tells nothing of a fault but a number to look for', async () => {
    const { statusCode, body } = await answer('GET', '/api/broken');
    expect(statusCode).toBe(500);
    expect(JSON.parse(body)).toEqual({ code: 'fault', message: expect.stringMatching(/report the number [0-9a-f-]{36}\.$/) });
  });
});
