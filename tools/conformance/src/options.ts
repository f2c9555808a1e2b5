import { parseArgs } from 'node:util';
import type { Elsewhere } from './suite/session.js';

export interface Options {
  /** A carrier that runs already. */
  readonly elsewhere?: Elsewhere | undefined;
  /** A file with Twilio's published description of the API, as JSON. */
  readonly openapi?: string | undefined;
  /** Only cases whose name has this in it. */
  readonly only?: RegExp | undefined;
  readonly atOnce: number;
  readonly isVerbose: boolean;
}

const CREDENTIALS = ['CARRIER_ACCOUNT_SID', 'CARRIER_AUTH_TOKEN', 'CARRIER_API_KEY_SID', 'CARRIER_API_KEY_SECRET'] as const;

/** Reads `--carrier URL`, `--openapi FILE`, `--only WORDS`, `--at-once N` and `--verbose`. Throws on anything else. */
export function optionsIn(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { carrier: { type: 'string' }, openapi: { type: 'string' }, only: { type: 'string' }, 'at-once': { type: 'string', default: '24' }, verbose: { type: 'boolean', default: false } },
  });
  return {
    elsewhere: values.carrier === undefined ? undefined : elsewhere(values.carrier, environment),
    openapi: values.openapi,
    only: values.only === undefined ? undefined : new RegExp(values.only),
    atOnce: Math.max(1, Number(values['at-once']) || 1),
    isVerbose: values.verbose,
  };
}

function elsewhere(url: string, environment: Readonly<Record<string, string | undefined>>): Elsewhere {
  const [accountSid, authToken, apiKeySid, apiKeySecret] = CREDENTIALS.map((name) => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} is missing: a carrier elsewhere needs its credentials in the environment`);
    return value;
  }) as [string, string, string, string];
  return { url: url.replace(/\/$/, ''), account: { accountSid, authToken, apiKeySid, apiKeySecret } };
}
