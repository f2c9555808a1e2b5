import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { createHttpApp, type HttpApp } from './create-http-app.js';

const PROGRAM = 'export const said = "नमस्ते";';

describe('a built page', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-pages-'));
  let app: HttpApp;
  const answer = (url: string, accepted = '') => app.inject({ url, headers: { 'accept-encoding': accepted } });

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'assets'));
    for (const [file, text] of [['index.html', '<!doctype html>'], ['assets/desk-1.js', PROGRAM]] as const) {
      writeFileSync(path.join(folder, file), text);
      writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(text));
      writeFileSync(path.join(folder, `${file}.gz`), gzipSync(text));
    }
    writeFileSync(path.join(folder, 'assets/font-1.woff2'), 'wOF2');
    writeFileSync(path.join(folder, 'assets/desk-1.js.map'), '{"sources":["desk.tsx"]}');
    @Module({})
    class Nothing {}
    app = await createHttpApp({ module: Nothing, logger: createLogger('spec', 'silent'), pages: folder });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => { await app.close(); rmSync(folder, { recursive: true }); });

  it('goes out as it was compressed when it was built, to a browser that takes it', async () => {
    const small = await answer('/assets/desk-1.js', 'gzip, deflate, br, zstd');
    expect([small.headers['content-encoding'], small.headers['vary'], small.headers['content-type'], brotliDecompressSync(small.rawPayload).toString()]).toEqual(['br', 'accept-encoding', expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/), PROGRAM]);
    const old = await answer('/assets/desk-1.js', 'gzip');
    expect([old.headers['content-encoding'], gunzipSync(old.rawPayload).toString()]).toEqual(['gzip', PROGRAM]);
    const plain = await answer('/assets/desk-1.js');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, PROGRAM]);
  });

  it('is kept for good where its name says what is in it, and asked about each time where it does not', async () => {
    for (const file of ['desk-1.js', 'font-1.woff2']) expect((await answer(`/assets/${file}`, 'br')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await answer('/', 'br');
    expect([page.statusCode, page.headers['cache-control'], page.headers['content-type'], brotliDecompressSync(page.rawPayload).toString()]).toEqual([200, 'no-cache', 'text/html; charset=utf-8', '<!doctype html>']);
    const again = await app.inject({ url: '/', headers: { 'accept-encoding': 'br', 'if-none-match': String(page.headers['etag']) } });
    expect(again.statusCode).toBe(304);
    expect((await answer('/assets/desk-0.js', 'br')).statusCode).toBe(404);
  });

  it('tells nobody how it is written: a source map is not served, whatever it is asked by', async () => {
    for (const url of ['/assets/desk-1.js.map', '/assets/desk-1.js%2Emap', '/assets/desk-1.js.m%61p', '/assets/desk-1.js.map?']) expect([url, (await answer(url, 'br')).statusCode]).toEqual([url, 404]);
  });
});
