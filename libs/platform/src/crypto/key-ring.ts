import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';

const KeyRingFileSchema = z.object({
  /** The key that seals from now on; the others only open. */
  current: z.string().regex(/^[a-z0-9]{1,8}$/),
  /** Key id → 32 bytes, base64. */
  keys: z.record(z.string(), z.base64().refine((k) => Buffer.from(k, 'base64').length === 32, 'a key is 32 bytes, base64')),
  /** For keyed hashes (finding a citizen by phone); 32 bytes, base64. It cannot be rotated without a re-hash of the vault. */
  hashKey: z.base64(),
});
export type KeyRingFile = z.infer<typeof KeyRingFileSchema>;

/**
 * Seals and opens with AES-256-GCM. A sealed value is `version(1) key-id-length(1) key-id iv(12) tag(16) ciphertext`;
 * `context` is bound to it as associated data, so a value moved to another row or purpose does not open.
 */
export class KeyRing {
  private readonly keys = new Map<string, Buffer>();
  private readonly current: string;
  private readonly hashKey: Buffer;

  constructor(file: KeyRingFile) {
    const parsed = KeyRingFileSchema.parse(file);
    for (const [id, key] of Object.entries(parsed.keys)) this.keys.set(id, Buffer.from(key, 'base64'));
    if (!this.keys.has(parsed.current)) throw new Error(`the current key "${parsed.current}" is not in the key file`);
    this.current = parsed.current;
    this.hashKey = Buffer.from(parsed.hashKey, 'base64');
  }

  /** Reads a key file that only its owner may read (mode 0600); refuses any other. */
  static fromFile(path: string): KeyRing {
    if ((statSync(path).mode & 0o077) !== 0) throw new Error(`the key file ${path} can be read by others: chmod 600 it`);
    return new KeyRing(JSON.parse(readFileSync(path, 'utf8')) as KeyRingFile);
  }

  /** New random keys, for a first start. */
  static generate(): KeyRingFile {
    return { current: 'k1', keys: { k1: randomBytes(32).toString('base64') }, hashKey: randomBytes(32).toString('base64') };
  }

  seal(plain: string | Uint8Array, context: string): Buffer {
    const id = Buffer.from(this.current);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([1, id.length]), id, iv, cipher.getAuthTag(), body]);
  }

  /** Throws when the value was sealed for another context, with an unknown key, or altered. */
  open(sealed: Uint8Array, context: string): Buffer {
    const value = Buffer.from(sealed);
    const at = 2 + (value[1] ?? 0);
    const key = this.keys.get(value.subarray(2, at).toString());
    if (value[0] !== 1 || !key) throw new Error('sealed with a key that is not in the key file');
    const decipher = createDecipheriv('aes-256-gcm', key, value.subarray(at, at + 12)).setAAD(Buffer.from(context));
    decipher.setAuthTag(value.subarray(at + 12, at + 28));
    return Buffer.concat([decipher.update(value.subarray(at + 28)), decipher.final()]);
  }

  openText(sealed: Uint8Array, context: string): string {
    return this.open(sealed, context).toString('utf8');
  }

  /** A key for one object alone, from a random salt and its context (HKDF-SHA-256, RFC 5869). `id`: the key it was made from; the current one seals. Throws on one that is not in the key file. */
  keyFor(salt: Uint8Array, context: string, id = this.current): { readonly id: string; readonly key: Buffer } {
    const key = this.keys.get(id);
    if (!key) throw new Error('sealed with a key that is not in the key file');
    return { id, key: Buffer.from(hkdfSync('sha256', key, salt, context, 32)) };
  }

  /** A keyed hash (HMAC-SHA-256): equal values meet, and nobody without the key can try all phone numbers. */
  hash(value: string, purpose: string): Buffer {
    return createHmac('sha256', this.hashKey).update(`${purpose}\0${value}`).digest();
  }

  /** A key ring for another purpose, derived from this one (HKDF-SHA-256), so that its values never open here. */
  derive(purpose: string): KeyRing {
    const derived = (key: Buffer) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32)).toString('base64');
    return new KeyRing({
      current: this.current,
      keys: Object.fromEntries([...this.keys].map(([id, key]) => [id, derived(key)])),
      hashKey: derived(this.hashKey),
    });
  }
}
