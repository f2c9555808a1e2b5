import { createHash } from 'node:crypto';
import argon2 from 'argon2';
import { KeyRing } from './key-ring.js';

/** argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> =>
  argon2.hash(password, { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const NOBODY = hashPassword('nobody has this password');

/** Takes the same time for an unknown login (`hash` undefined) as for a wrong password. */
export async function verifyPassword(hash: string | undefined, password: string): Promise<boolean> {
  const matches = await argon2.verify(hash ?? (await NOBODY), password);
  return matches && hash !== undefined;
}

/** Keys that nobody has who does not know the password, for what is at rest where a process has no keys of its own. `of` is whose they are. They are other ones once the password is another. */
export async function keysOfPassword(password: string, of: string): Promise<KeyRing> {
  const salt = createHash('sha256').update(`keys of ${of}`).digest();
  const bytes = await argon2.hash(password, { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1, raw: true, hashLength: 64, salt });
  return new KeyRing({ current: 'p1', keys: { p1: bytes.toString('base64', 0, 32) }, hashKey: bytes.toString('base64', 32) });
}
