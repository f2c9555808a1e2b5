import argon2 from 'argon2';

/** argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> =>
  argon2.hash(password, { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const NOBODY = hashPassword('nobody has this password');

/** Takes the same time for an unknown login (`hash` undefined) as for a wrong password. */
export async function verifyPassword(hash: string | undefined, password: string): Promise<boolean> {
  const matches = await argon2.verify(hash ?? (await NOBODY), password);
  return matches && hash !== undefined;
}
