import { err, ok, type Result } from '@pukar/kernel';
import jwt from 'jsonwebtoken';
import * as z from 'zod';

/** Who a softphone is, and until when its token says so. */
export interface TokenHolder {
  readonly identity: string;
  readonly expiresAt: Date;
}

export type TokenRefusal = 'token expired' | 'token too long' | 'token invalid' | 'incoming calls not allowed';

/** The account's key, with which the application signs access tokens. */
export interface SigningKey {
  readonly accountSid: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
}

/** A day (20157). */
const LONGEST_SECONDS = 24 * 3600;

const claims = z.object({
  iss: z.string(),
  sub: z.string(),
  iat: z.number(),
  exp: z.number(),
  grants: z.object({ identity: z.string().min(1), voice: z.object({ incoming: z.object({ allow: z.boolean() }).optional() }).optional() }),
});

/** Reads Twilio's AccessToken (section 15 of the contract). Refused when forged, of another account, expired (20104), made for more than a day (20157), or without the grant. */
export function readAccessToken(token: string, key: SigningKey, now: Date): Result<TokenHolder, TokenRefusal> {
  let payload: unknown;
  try {
    payload = jwt.verify(token, key.apiKeySecret, { algorithms: ['HS256', 'HS384', 'HS512'], clockTimestamp: now.getTime() / 1000 });
  } catch (error) {
    return err(error instanceof jwt.TokenExpiredError ? 'token expired' : 'token invalid');
  }
  const read = claims.safeParse(payload);
  if (!read.success || read.data.iss !== key.apiKeySid || read.data.sub !== key.accountSid) return err('token invalid');
  const { grants, iat, exp } = read.data;
  if (exp - iat > LONGEST_SECONDS) return err('token too long');
  if (grants.voice?.incoming?.allow !== true) return err('incoming calls not allowed');
  return ok({ identity: grants.identity, expiresAt: new Date(exp * 1000) });
}
