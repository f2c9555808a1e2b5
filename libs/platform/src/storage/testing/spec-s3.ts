import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';
import type { S3Place } from '../s3-store.js';

class Sha256 {
  private readonly hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string);
  }
  update(data: Uint8Array | string): void {
    this.hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
  reset(): void {
    throw new Error('used once');
  }
}

interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
}

const problem = (status: number, code: string): Answer => ({ status, body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>` });

/** The range that is asked for, or the whole. A range that begins after the end is refused. */
function partOf(kept: Buffer, asked: string): Answer {
  const [, from, to] = /bytes=(\d+)-(\d+)$/.exec(asked) ?? [];
  if (from === undefined) return { status: 200, body: kept };
  return Number(from) < kept.length ? { status: 206, body: kept.subarray(Number(from), Number(to) + 1) } : problem(416, 'InvalidRange');
}

/**
 * As much of S3 as the store uses: PUT, GET (of a range, too) and DELETE of one object, addressed by path. It checks each request's signature with
 * the signer of the client's own makers and each body against the hash that was signed, and it keeps objects in memory.
 * It is no proof that Amazon or MinIO agree: only that what is sent is whole, signed, and where it ought to be.
 */
export class SpecS3 {
  readonly objects = new Map<string, Buffer>();
  isDown = false;
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => response.writeHead(status, body === undefined ? {} : { 'content-length': Buffer.byteLength(body), 'content-type': typeof body === 'string' ? 'application/xml' : 'application/octet-stream' }).end(body));
  });

  async start(): Promise<S3Place> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return { endpoint: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`, bucket: 'sound', region: 'in-central', accessKeyId: 'spec-access', secretAccessKey: 'spec-secret-access-key' };
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => { this.server.close(resolve); });
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (this.isDown) return problem(503, 'SlowDown');
    if (!(await this.isSigned(request))) return problem(403, 'SignatureDoesNotMatch');
    const claimed = request.headers['x-amz-content-sha256'];
    if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== createHash('sha256').update(body).digest('hex')) return problem(400, 'XAmzContentSHA256Mismatch');
    const [, bucket, ...key] = new URL(request.url ?? '/', 'http://s3').pathname.split('/');
    return bucket === 'sound' ? this.serve(`${request.method} ${request.headers.range ?? ''}`.trim(), key.join('/'), body) : problem(404, 'NoSuchBucket');
  }

  private serve(method: string, key: string, body: Buffer): Answer {
    const kept = this.objects.get(key);
    if (method.startsWith('GET')) return kept ? partOf(kept, method) : problem(404, 'NoSuchKey');
    if (method === 'DELETE') this.objects.delete(key);
    if (method === 'DELETE') return { status: 204 };
    if (method !== 'PUT') return problem(405, 'MethodNotAllowed');
    this.objects.set(key, body);
    return { status: 200 };
  }

  /** Signs the request again with the known secret: the same signature, or somebody else's. */
  private async isSigned(request: IncomingMessage): Promise<boolean> {
    const given = /^AWS4-HMAC-SHA256 Credential=spec-access\/(\d{8})\/in-central\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '');
    if (!given) return false;
    const signer = new SignatureV4({ service: 's3', region: 'in-central', credentials: { accessKeyId: 'spec-access', secretAccessKey: 'spec-secret-access-key' }, sha256: Sha256, uriEscapePath: false, applyChecksum: false });
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const headers = Object.fromEntries((given[2] ?? '').split(';').map((name) => [name, String(request.headers[name] ?? '')]));
    const at = String(request.headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const signed = await signer.sign(
      { method: request.method ?? '', protocol: url.protocol, hostname: url.hostname, port: Number(url.port), path: url.pathname, query: Object.fromEntries(url.searchParams), headers },
      { signingDate: new Date(at), signableHeaders: new Set(Object.keys(headers)), unsignableHeaders: new Set(['authorization']) },
    );
    return signed.headers['authorization']?.endsWith(`Signature=${given[3]}`) ?? false;
  }
}
