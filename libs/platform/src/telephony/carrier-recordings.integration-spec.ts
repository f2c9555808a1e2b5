import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CarrierRecordings } from './carrier-recordings.js';

const SECRETS = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'auth-token-of-the-specs', apiKeySid: `SK${'b'.repeat(32)}`, apiKeySecret: 'api-key-secret-of-the-specs' };
/** What two channels of 16 bits are in a minute. */
const MINUTE_BYTES = 60 * 8_000 * 2 * 2;
const PIECE = Buffer.alloc(1024 * 1024);

describe('the sound of a recording at the carrier', () => {
  let carrier: Server | undefined;
  afterEach(() => { carrier?.closeAllConnections(); carrier?.close(); });

  /** A carrier whose recordings have so many bytes, whatever it promises. */
  const carrierWith = async (bytes: number, promised: number | undefined = bytes): Promise<CarrierRecordings> => {
    carrier = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'audio/x-wav', ...(promised === undefined ? {} : { 'content-length': promised }) });
      const write = (left: number): void => {
        if (response.destroyed) return;
        if (left <= 0) response.end();
        else response.write(PIECE.subarray(0, left), () => write(left - PIECE.length));
      };
      write(bytes);
    });
    await new Promise<void>((resolve) => { carrier!.listen(0, '127.0.0.1', resolve); });
    return new CarrierRecordings({ ...SECRETS, apiBaseUrl: `http://127.0.0.1:${(carrier.address() as AddressInfo).port}`, number: '+911553430000' });
  };

  it('comes whole, however long they talked', async () => {
    const recordings = await carrierWith(50 * MINUTE_BYTES);
    expect(await recordings.sound(`RE${'1'.repeat(32)}`)).toHaveLength(50 * MINUTE_BYTES);
  });

  it('that is longer than the carrier lets anybody talk is refused, and not held in memory', async () => {
    const recordings = await carrierWith(250 * MINUTE_BYTES, 250 * MINUTE_BYTES);
    await expect(recordings.sound(`RE${'1'.repeat(32)}`)).rejects.toMatchObject({ status: 0, message: 'the carrier sent more sound than a call has' });
  });
});
