import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();

const SaidSchema = z.strictObject({
  number: z.int().positive(),
  /** The last row that it covers, and that row's link. */
  seq: z.int().positive(),
  hash: sha256Hex,
  /** When the latest of all rows so far was written, and when this was signed. */
  lastAt: instant,
  madeAt: instant,
  /** Of the marks of the rows since the checkpoint before. */
  marks: sha256Hex,
  /** Of the checkpoint before, with its signature; zeros for the first. */
  before: sha256Hex,
});
export type CheckpointSaid = z.infer<typeof SaidSchema>;

/** How far the audit had come, signed. `said` is the very text under the signature. */
export interface Checkpoint {
  readonly said: string;
  readonly signature: Buffer;
}

/** What is kept of it elsewhere: with the marks of its rows. */
export interface CheckpointCopy extends Checkpoint {
  readonly marks: Buffer;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** By which a checkpoint names the one before it. */
export const nameOf = (checkpoint: Checkpoint | undefined): string =>
  checkpoint ? createHash('sha256').update(checkpoint.said).update(checkpoint.signature).digest('hex') : '0'.repeat(64);

/** Signs checkpoints (Ed25519, RFC 8032) with a key that the database does not have. */
export class CheckpointKey {
  private constructor(private readonly key: KeyObject) {
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('the audit is signed with an Ed25519 key: openssl genpkey -algorithm ed25519');
  }

  /** Reads a private key in PEM, a file of mode 0600; refuses any other. */
  static fromFile(path: string): CheckpointKey {
    if ((statSync(path).mode & 0o077) !== 0) throw new Error(`the key file ${path} can be read by others: chmod 600 it`);
    return CheckpointKey.of(readFileSync(path, 'utf8'));
  }

  static of(pem: string): CheckpointKey {
    return new CheckpointKey(createPrivateKey(pem));
  }

  sign(said: Omit<CheckpointSaid, 'marks'>, marks: Buffer): CheckpointCopy {
    const text = JSON.stringify(SaidSchema.parse({ ...said, marks: sha256(marks) }));
    return { said: text, signature: sign(null, Buffer.from(text), this.key), marks };
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.key);
  }
}

/** The public keys of a PEM file; of a private key, the public part of it. */
export function publicKeysOf(pem: string): readonly KeyObject[] {
  const found = pem.match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? [];
  if (found.length === 0) throw new Error('this file has no key in it');
  return found.map((one) => createPublicKey(one));
}

/** What a checkpoint says; undefined when none of the keys signed it. */
export function readCheckpoint({ said, signature }: Checkpoint, keys: readonly KeyObject[]): CheckpointSaid | undefined {
  if (!keys.some((key) => verify(null, Buffer.from(said), key, signature))) return undefined;
  return SaidSchema.parse(JSON.parse(said));
}

const CopySchema = z.strictObject({ said: z.string(), signature: z.base64(), marks: z.base64() });

export const writeCopy = ({ said, signature, marks }: CheckpointCopy): Buffer =>
  Buffer.from(JSON.stringify({ said, signature: signature.toString('base64'), marks: marks.toString('base64') }));

/** What was kept elsewhere; undefined when it was altered, or signed by somebody else. */
export function readCopy(bytes: Uint8Array, keys: readonly KeyObject[]): (CheckpointCopy & { readonly told: CheckpointSaid }) | undefined {
  try {
    const { said, signature, marks } = CopySchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const copy = { said, signature: Buffer.from(signature, 'base64'), marks: Buffer.from(marks, 'base64') };
    const told = readCheckpoint(copy, keys);
    return told && told.marks === sha256(copy.marks) ? { ...copy, told } : undefined;
  } catch {
    return undefined;
  }
}

/** The name of a copy: a thousand in each folder. */
export const keyOfCopy = (number: number): string => `audit/${String(Math.floor(number / 1_000)).padStart(6, '0')}/${String(number).padStart(9, '0')}`;
