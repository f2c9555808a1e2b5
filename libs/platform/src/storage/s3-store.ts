import type { S3Client } from '@aws-sdk/client-s3';
import { checkedKey, checkedPart, ObjectStore, type Part } from './object-store.js';

/** An S3-compatible store: its address, its bucket, and who asks. */
export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const PATIENCE = { connectionTimeout: 3_000, requestTimeout: 30_000 };

const rangeOf = ({ from, to }: Part): string => `bytes=${from}-${to - 1}`;

/** Loaded only where S3 is configured: a helpline with a folder does not pay for it. */
const library = () => import('@aws-sdk/client-s3');

/** Objects of a bucket, addressed by path: every S3-compatible store understands that, with any host name. */
export class S3Store extends ObjectStore {
  private client: Promise<S3Client> | undefined;

  constructor(private readonly place: S3Place) {
    super();
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const { PutObjectCommand } = await library();
    await (await this.connected()).send(new PutObjectCommand({ ...this.at(key), Body: bytes, ContentLength: bytes.length, ContentType: 'application/octet-stream' }));
  }

  async get(key: string, part?: Part): Promise<Buffer | undefined> {
    const { GetObjectCommand } = await library();
    try {
      const { Body: body } = await (await this.connected()).send(new GetObjectCommand({ ...this.at(key), ...(part && { Range: rangeOf(checkedPart(part)) }) }));
      return body && Buffer.from(await body.transformToByteArray());
    } catch (error) {
      const { name } = error as { name?: string };
      // A missing bucket is a wrong setting, not a missing object.
      if (name === 'NoSuchKey') return undefined;
      if (name === 'InvalidRange' && part) return Buffer.alloc(0);
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const { DeleteObjectCommand } = await library();
    await (await this.connected()).send(new DeleteObjectCommand(this.at(key)));
  }

  private at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.place.bucket, Key: checkedKey(key) };
  }

  private connected(): Promise<S3Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<S3Client> {
    const { endpoint, region, accessKeyId, secretAccessKey } = this.place;
    const { S3Client: Client } = await library();
    return new Client({
      endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true, maxAttempts: 3, requestHandler: PATIENCE,
      // Checksums of Amazon's own are unknown to other stores; what is sealed shows by itself whether it was altered.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}
