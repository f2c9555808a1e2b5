import { apiConfig, ConfigError, departmentConfig, migrateConfig, SETTINGS, workerConfig } from '@pukar/platform/config';
import type { Border } from '../border.js';
import { takesLong } from '../pauses.js';

const READERS = { api: apiConfig, worker: workerConfig, department: departmentConfig, 'prepare-database': migrateConfig } as const;
const KINDS = Object.keys(READERS) as readonly (keyof typeof READERS)[];
/** What the processes start with; each try makes some of it otherwise. */
const GOOD: Readonly<Record<string, string>> = {
  PUKAR_MODE: 'demo', DATABASE_URL: 'postgres://app@db/pukar', DATABASE_JOBS_URL: 'postgres://jobs@db/pukar', DATABASE_OWNER_URL: 'postgres://owner@db/pukar', DATABASE_DEPARTMENT_URL: 'postgres://department@db/pukar',
  VAULT_KEYS_FILE: '/keys', AUDIT_KEY_FILE: '/audit.pem', PUBLIC_URL: 'https://pukar.example', FALLBACK_PORT: '3003', FALLBACK_URL: 'https://fallback.example', API_PORT: '3000', DEPARTMENT_PORT: '3001', DEPARTMENT_URL: 'https://officers.example', PROMPTS_DIR: '/prompts',
  CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'token-of-the-tries', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'secret-of-the-tries', CARRIER_NUMBER: '+911553430000',
};
const NEARLY: readonly string[] = [
  'on', 'off', '-1', '0', '65536', '1e3', ' 3000', '21:00-09:00', '25:00-09:00', 'none', 'postgres://', 'postgres://a:b@c/d?e=%ff', 'redis://x', 'https://[::1', 'http://a/%00', 'javascript:alert(1)', '+91,+', '+1,+44', '0m,15m,2h,1d', '0m,'.repeat(40), 'production', 'smtps://a', 'to={to}&text={text}',
];
/** A secret is marked so that it is known again wherever it shows. */
const MARK = 'Shown7Nowhere';

/** Settings of every process, made otherwise: they are read, or refused by their names; what was set is never shown, and nothing else is thrown. */
export const environment: Border = {
  name: 'environment', about: 'the settings of every process', refusesAll: false, atOnce: 1, shortSeconds: 2,
  open: (_subject, evil) => Promise.resolve({
    next: () => {
      const kind = evil.one(KINDS);
      const given: Record<string, string | undefined> = { ...GOOD };
      for (let left = 1 + evil.chance.upTo(3); left > 0; left -= 1) {
        const name = evil.one(SETTINGS[kind]) + (evil.chance.isOneIn(12) ? '_FILE' : '');
        given[name] = evil.chance.isOneIn(12) ? undefined : evil.chance.isOneIn(3) ? evil.one(NEARLY) : `${evil.chance.isOneIn(2) ? MARK : ''}${evil.text()}`;
      }
      return {
        sent: `${kind} ${JSON.stringify(given).slice(0, 500)}`,
        send: () => {
          let outcome: Outcome = { outcome: 'fault' };
          const isLong = takesLong(() => { outcome = outcomeOf(() => READERS[kind](given)); });
          return Promise.resolve(isLong ? { ...outcome, wrong: 'it takes long' } : outcome);
        },
      };
    },
  }),
};

interface Outcome {
  readonly outcome: string;
  readonly wrong?: string;
}

function outcomeOf(read: () => unknown): Outcome {
  try {
    read();
    return { outcome: 'read' };
  } catch (error) {
    if (!(error instanceof ConfigError)) return { outcome: 'fault', wrong: `a fault: ${String(error).slice(0, 160)}` };
    return error.message.includes(MARK) ? { outcome: 'refused', wrong: `shows what was set: ${error.message.slice(0, 200)}` } : { outcome: 'refused' };
  }
}
