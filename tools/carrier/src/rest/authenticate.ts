import { createHash, timingSafeEqual } from 'node:crypto';
import { RestRefusal } from './refusal.js';

/** Who may use the API: the account with its token, or its key with its secret. */
export interface Credentials {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Refuses a request without valid Basic credentials, as Twilio does: 401, code 20003. */
export function authenticate(header: string | undefined, { accountSid, authToken, apiKeySid, apiKeySecret }: Credentials): void {
  const given = Buffer.from(/^Basic (.+)$/.exec(header ?? '')?.[1] ?? '', 'base64').toString('utf8');
  const accepted = [`${accountSid}:${authToken}`, `${apiKeySid}:${apiKeySecret}`];
  if (!accepted.some((pair) => timingSafeEqual(digest(given), digest(pair)))) throw new RestRefusal(401, 20003, 'Authenticate');
}
