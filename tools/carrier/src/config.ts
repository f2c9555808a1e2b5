import * as z from 'zod';
import type { OwnNumber } from './core/numbers/own-number.js';

const method = z.enum(['GET', 'POST']).default('POST');

const numberSchema = z.object({
  phoneNumber: z.string().regex(/^\+[1-9]\d{4,14}$/, 'is not a number in E.164, as +911553430000'),
  shortCode: z.string().regex(/^\d{3,8}$/, 'is not 3 to 8 digits').optional(),
  voiceUrl: z.url(),
  voiceMethod: method,
  voiceFallbackUrl: z.url().optional(),
  voiceFallbackMethod: method,
  statusCallback: z.url().optional(),
  statusCallbackMethod: method,
  smsUrl: z.url().optional(),
  smsMethod: method,
  smsFallbackUrl: z.url().optional(),
  smsFallbackMethod: method,
});

const numbersText = z.string().transform((text, context): OwnNumber[] => {
  const read = z.array(numberSchema).min(1).safeParse(jsonOf(text));
  if (read.success) return read.data;
  context.addIssue(read.error.issues[0]?.code === 'invalid_type' && jsonOf(text) === undefined ? 'is not JSON' : z.prettifyError(read.error));
  return z.NEVER;
});

const environmentSchema = z.object({
  CARRIER_PORT: z.coerce.number().int().min(0).max(65_535),
  CARRIER_HOST: z.string().default('127.0.0.1'),
  CARRIER_DATA_DIR: z.string().min(1),
  CARRIER_ACCOUNT_SID: z.string().regex(/^AC[0-9a-fA-F]{32}$/, 'is not AC and 32 hexadecimal digits'),
  CARRIER_AUTH_TOKEN: z.string().min(16, 'is shorter than 16 characters'),
  CARRIER_API_KEY_SID: z.string().regex(/^SK[0-9a-fA-F]{32}$/, 'is not SK and 32 hexadecimal digits'),
  CARRIER_API_KEY_SECRET: z.string().min(16, 'is shorter than 16 characters'),
  CARRIER_NUMBERS: numbersText,
  CARRIER_CONTROL: z.enum(['on', 'off']).default('off'),
});

/** What a carrier is started with. Secrets have no default. */
export interface CarrierConfig {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where sent messages are kept. */
  readonly dataDir: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
  readonly numbers: readonly OwnNumber[];
  /** Milliseconds to wait for an application's answer; Twilio's 15,000 unless told. */
  readonly readTimeoutMs?: number;
  /** Whether its clock and its faults can be set over HTTP, by everybody who reaches it. */
  readonly isControlled?: boolean;
}

/** Reads the environment. Throws with one line for each variable that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): CarrierConfig {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message, code }) => `${path.join('.')}: ${code === 'invalid_type' && environment[String(path[0])] === undefined ? 'is missing' : message}`);
    throw new Error(`the carrier's configuration is incomplete:\n${lines.join('\n')}`);
  }
  const { data } = read;
  return {
    port: data.CARRIER_PORT,
    host: data.CARRIER_HOST,
    dataDir: data.CARRIER_DATA_DIR,
    accountSid: data.CARRIER_ACCOUNT_SID,
    authToken: data.CARRIER_AUTH_TOKEN,
    apiKeySid: data.CARRIER_API_KEY_SID,
    apiKeySecret: data.CARRIER_API_KEY_SECRET,
    numbers: data.CARRIER_NUMBERS,
    isControlled: data.CARRIER_CONTROL === 'on',
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
