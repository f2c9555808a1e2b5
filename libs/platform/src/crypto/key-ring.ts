import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomFillSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';

const KEY_ID = /^[a-z0-9]{1,8}$/;

export const KeyRingFileSchema = z.object({
  /** The key that seals from now on; the others only open. */
  current: z.string().regex(KEY_ID),
  /** Key id → 32 bytes, base64. */
  keys: z.record(z.string(), z.base64().refine((k) => Buffer.from(k, 'base64').length === 32, 'a key is 32 bytes, base64')),
  /** For keyed hashes (finding a citizen by phone); 32 bytes, base64. It cannot be rotated without a re-hash of the vault. */
  hashKey: z.base64(),
  /** Since when the current key is it; left out in a file that was never rotated. */
  currentSince: z.iso.datetime().optional(),
});
export type KeyRingFile = z.infer<typeof KeyRingFileSchema>;

/**
 * Seals and opens with AES-256-GCM. A sealed value is `version(1) key-id-length(1) key-id iv(12) tag(16) ciphertext`;
 * `context` is bound to it as associated data, so a value moved to another row or purpose does not open.
 */
export class KeyRing {
  private keys = new Map<string, Buffer>();
  private current = '';
  private hashKey: Buffer = Buffer.alloc(0);
  private since: Date | undefined;
  /** Rings for other purposes: they change with this one. */
  private readonly derived: { readonly purpose: string; readonly ring: KeyRing }[] = [];
  /** The file that it was read from, and which version of it. */
  private source: { readonly path: string; version: string } | undefined;
  private parent: KeyRing | undefined;

  constructor(file: KeyRingFile) {
    this.take(file);
  }

  /** Reads a key file that only its owner may read (mode 0600); refuses any other. */
  static fromFile(path: string): KeyRing {
    const { file, version } = readKeyFile(path);
    const ring = new KeyRing(file);
    ring.source = { path, version };
    return ring;
  }

  /** Looks every second whether the file was changed, without keeping the process alive; a file that cannot be used changes nothing. Gives how to stop. */
  follow(onFault: (error: unknown) => void, everyMs = 1_000): () => void {
    const timer = setInterval(() => {
      try {
        this.refresh();
      } catch (error) {
        onFault(error);
      }
    }, everyMs).unref();
    return () => clearInterval(timer);
  }

  /** Takes the keys of the file if it was changed, and gives whether it was. Throws on a file that cannot be used, or that is another vault's. */
  refresh(): boolean {
    if (this.parent) return this.parent.refresh();
    if (!this.source || versionOf(this.source.path) === this.source.version) return false;
    const { file, version } = readKeyFile(this.source.path);
    if (!Buffer.from(file.hashKey, 'base64').equals(this.hashKey)) throw new Error('the key file is of another vault: its hashKey is another');
    this.take(file);
    this.source.version = version;
    return true;
  }

  /** The key that seals from now on, and since when; undefined for one that always did. */
  get sealsWith(): { readonly id: string; readonly since: Date | undefined } {
    return { id: this.current, since: this.since };
  }

  private take(file: KeyRingFile): void {
    const parsed = KeyRingFileSchema.parse(file);
    const keys = new Map(Object.entries(parsed.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
    if (!keys.has(parsed.current)) throw new Error(`the current key "${parsed.current}" is not in the key file`);
    this.keys = keys;
    this.current = parsed.current;
    this.hashKey = Buffer.from(parsed.hashKey, 'base64');
    this.since = parsed.currentSince === undefined ? undefined : new Date(parsed.currentSince);
    for (const { purpose, ring } of this.derived) ring.take(this.fileOf(purpose));
  }

  /** New random keys, for a first start. */
  static generate(): KeyRingFile {
    return { current: 'k1', keys: { k1: randomBytes(32).toString('base64') }, hashKey: randomBytes(32).toString('base64') };
  }

  seal(plain: string | Uint8Array, context: string): Buffer {
    const { current } = this;
    const iv = randomNonce();
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(current)!, iv).setAAD(Buffer.from(context));
    // This mode gives as much as it takes, and nothing at the end.
    const body = cipher.update(plain);
    cipher.final();
    return Buffer.concat([Buffer.from([1, current.length]), Buffer.from(current, 'latin1'), iv, cipher.getAuthTag(), body]);
  }

  /** Throws when the value was sealed for another context, with an unknown key, or altered. */
  open(sealed: Uint8Array, context: string): Buffer {
    const value = Buffer.from(sealed);
    const at = 2 + (value[1] ?? 0);
    const key = this.keyOf(value.subarray(2, at).toString());
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
    const key = this.keyOf(id);
    if (!key) throw new Error('sealed with a key that is not in the key file');
    return { id, key: Buffer.from(hkdfSync('sha256', key, salt, context, 32)) };
  }

  /** A keyed hash (HMAC-SHA-256): equal values meet, and nobody without the key can try all phone numbers. */
  hash(value: string, purpose: string): Buffer {
    return createHmac('sha256', this.hashKey).update(`${purpose}\0${value}`).digest();
  }

  /** By which each key is known again without being told (the first 64 bits of an HMAC-SHA-256); `#` is that of hashes. */
  fingerprints(): Readonly<Record<string, string>> {
    const of = (key: Buffer): string => createHmac('sha256', key).update('pukar: which key this is').digest('hex').slice(0, 16);
    return { ...Object.fromEntries([...this.keys].map(([id, key]) => [id, of(key)])), '#': of(this.hashKey) };
  }

  /** A key ring for another purpose, derived from this one (HKDF-SHA-256), so that its values never open here. It changes with this one. */
  derive(purpose: string): KeyRing {
    const ring = new KeyRing(this.fileOf(purpose));
    ring.parent = this;
    this.derived.push({ purpose, ring });
    return ring;
  }

  /** The same value under the current key; undefined where it is already. Throws as `open` does. */
  reseal(sealed: Uint8Array, context: string): Buffer | undefined {
    return keyIdOf(sealed) === this.current ? undefined : this.seal(this.open(sealed, context), context);
  }

  /** A key that another process has taken up a moment before is in the file by now. */
  private keyOf(id: string): Buffer | undefined {
    if (!this.keys.has(id) && KEY_ID.test(id)) this.refresh();
    return this.keys.get(id);
  }

  private fileOf(purpose: string): KeyRingFile {
    const derived = (key: Buffer) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32)).toString('base64');
    return {
      current: this.current, keys: Object.fromEntries([...this.keys].map(([id, key]) => [id, derived(key)])), hashKey: derived(this.hashKey),
      ...(this.since && { currentSince: this.since.toISOString() }),
    };
  }
}

const NONCE = 12;
/** The system is asked for so many nonces at once: to ask takes longer than to seal. */
const NONCES = Buffer.alloc(NONCE * 128);
let nextNonce = NONCES.length;

/** Twelve random bytes that were given to nobody before. */
function randomNonce(): Buffer {
  if (nextNonce === NONCES.length) {
    randomFillSync(NONCES);
    nextNonce = 0;
  }
  nextNonce += NONCE;
  return Buffer.from(NONCES.subarray(nextNonce - NONCE, nextNonce));
}

/** The key that a value of the ring was sealed with. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(2, 2 + (sealed[1] ?? 0))).toString();
}

function readKeyFile(path: string): { readonly file: KeyRingFile; readonly version: string } {
  const version = versionOf(path);
  if ((statSync(path).mode & 0o077) !== 0) throw new Error(`the key file ${path} can be read by others: chmod 600 it`);
  return { file: KeyRingFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), version };
}

/** A file that is written anew in the same millisecond is another file. */
function versionOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return `${ino} ${mtimeMs} ${size}`;
}
