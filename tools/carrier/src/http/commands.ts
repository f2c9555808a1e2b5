import type { RawData } from 'ws';
import * as z from 'zod';
import { ECHO, HEARING, OFFER, SPEAK } from './sound-commands.js';

const KEY = z.string().regex(/^[0-9*#]$/, 'a key is one of 0-9, * and #');
const CALL = { callSid: z.string() };

/** What a practice phone may send. */
export const phoneCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dial'), to: z.string().min(1).max(40), speed: z.enum(['real', 'instant']).optional() }),
  z.object({ type: z.literal('answer') }),
  z.object({ type: z.literal('press'), key: KEY }),
  z.object({ type: z.literal('quiet') }),
  OFFER,
  ECHO,
  HEARING,
  SPEAK,
  z.object({ type: z.literal('sms'), to: z.string().min(1).max(40), body: z.string().min(1).max(1600) }),
  z.object({ type: z.literal('hangup') }),
  z.object({ type: z.literal('ping') }),
]);

/** What a softphone may send. */
export const clientCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accept'), ...CALL }),
  z.object({ type: z.literal('reject'), ...CALL }),
  z.object({ type: z.literal('hangup'), ...CALL }),
  z.object({ type: z.literal('mute'), ...CALL, on: z.boolean() }),
  z.object({ type: z.literal('digits'), ...CALL, digits: z.string().regex(/^[0-9*#]+$/) }),
  OFFER,
  ECHO,
  HEARING.extend(CALL),
  SPEAK.extend(CALL),
  z.object({ type: z.literal('token'), token: z.string() }),
  z.object({ type: z.literal('ping') }),
]);

/** A message of a socket, or what is wrong with it. */
export function readCommand<T>(schema: z.ZodType<T>, data: RawData): { readonly command: T } | { readonly wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(textOf(data));
  } catch {
    return { wrong: 'not JSON' };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { command: parsed.data } : { wrong: z.prettifyError(parsed.error) };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(new Uint8Array(data)).toString('utf8');
}
