import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import type { Directory } from '../directory.js';
import { DirectoryController } from './directory.controller.js';

function asked(versions: readonly string[]) {
  const snapshots = versions.map((version) => ({ version, departments: [{ name: 'ऊर्जा विभाग' }] }));
  const controller = new DirectoryController({ snapshot: () => Promise.resolve(snapshots.length > 1 ? snapshots.shift() : snapshots[0]) } as unknown as Directory);
  return async (known: string | undefined, accepted: string | undefined) => {
    const sent: { headers: Record<string, string>; code: number } = { headers: {}, code: 200 };
    const reply = { headers: (more: Record<string, string>) => Object.assign(sent.headers, more), code: (code: number) => { sent.code = code; } };
    return { body: await controller.read(known, accepted, reply as unknown as FastifyReply), ...sent };
  };
}

describe('the directory', () => {
  it('goes out compressed to a browser that takes it so, and as it is to any other', async () => {
    const read = asked(['7']);
    const small = await read(undefined, 'gzip, deflate, br, zstd');
    expect(small.headers).toMatchObject({ etag: '"7"', 'content-encoding': 'br', 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' });
    const plain = await read(undefined, undefined);
    expect(JSON.parse(brotliDecompressSync(small.body as Buffer).toString())).toEqual(plain.body);
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  it('is sent anew once it has changed, and not at all to a browser that has it', async () => {
    const read = asked(['7', '8']);
    await read(undefined, 'br');
    const changed = await read('"7"', 'br');
    expect(JSON.parse(brotliDecompressSync(changed.body as Buffer).toString())).toMatchObject({ version: '8' });
    expect(await read('"8"', 'br')).toMatchObject({ code: 304, body: undefined });
  });
});
