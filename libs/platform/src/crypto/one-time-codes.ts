import { randomInt } from 'node:crypto';
import { withAsciiDigits } from '@pukar/kernel';
import { Secret, TOTP } from 'otpauth';

/** What authenticators take without being told: RFC 6238 with SHA-1, six digits, thirty seconds. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Clocks of phones are a little off: the step before and the one after count. */
const STEPS_OFF = 1;

/** A secret of 160 random bits (RFC 4226, 4), in base32. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator reads as a square. `login` tells the entry apart on the phone. */
export const addressOfSecret = (secret: string, login: string): string => new TOTP({ ...SHAPE, issuer: 'Pukar', label: login, secret: Secret.fromBase32(secret) }).toString();

/** The thirty-second step since 1970 of which this is the code; undefined for none near now. Whoever takes a code keeps its step, and takes no other of it or before it. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = withAsciiDigits(code).replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) }).validate({ token, timestamp, window: STEPS_OFF });
  return delta === null ? undefined : TOTP.counter({ period: SHAPE.period, timestamp }) + delta;
}

/** The code of a moment, as the phone shows it. */
export const codeAt = (secret: string, now: Date): string => TOTP.generate({ ...SHAPE, secret: Secret.fromBase32(secret), timestamp: now.getTime() });

/** Letters and digits that nobody takes for others. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A code for the day when the phone is lost: ten letters of thirty, 49 bits, as `K7QM2-XV9PT`. */
export const newRecoveryCode = (): string => Array.from({ length: 10 }, (_, nth) => `${nth === 5 ? '-' : ''}${LETTERS[randomInt(LETTERS.length)]!}`).join('');

/** A recovery code as it is compared, however it was typed; undefined for what is none. */
export function recoveryCodeOf(typed: string): string | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[A-Z2-9]{10}$/.test(letters) ? letters : undefined;
}
