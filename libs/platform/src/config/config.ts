import * as z from 'zod';
import { parseDailyHours } from '@pukar/kernel';
import { askBeforeClosing, asking, asksBeforeClosing } from './asking.js';
import { readEnvironment } from './read-environment.js';
import { gatewayIsWhole, smsGateway, wholeGateway } from './sms-gateway.js';

const url = (protocols: RegExp) => z.url({ protocol: protocols, error: 'needs an address' });
const postgresUrl = url(/^postgres(ql)?$/);
const httpUrl = url(/^https?$/).transform((value) => value.replace(/\/$/, ''));
const days = z.coerce.number().int().min(1).max(3_650);
const port = z.coerce.number().int().min(1).max(65_535);
const dailyHours = (usual: string) => z.string().default(usual).transform((text, context) => {
  const hours = parseDailyHours(text);
  if (!hours) context.addIssue({ code: 'custom', message: 'are two times, as in 21:00-09:00' });
  return hours ?? z.NEVER;
});
const secret = (atLeast: number) => z.string({ error: 'has no default: set it' }).min(atLeast, `needs at least ${atLeast} characters`);

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'is an E.164 number');

const common = {
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** `demo`: invented accounts with published passwords. `production` refuses them. */
  PUKAR_MODE: z.enum(['demo', 'production']),
};

/** A process of several behind one address: from when it is told to end until it takes nothing more, so that whoever spreads work has seen that it is not ready. Alone it need not wait. */
const behindOneAddress = { DRAIN_MS: z.coerce.number().int().min(0).max(60_000).default(0) };

/** Where whoever runs the helpline asks how it is; nobody is answered there unless a port is set, and from elsewhere only where a host is. */
const operations = {
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
};

/** How people are let in who work outside the floor: supervisors, administrators, officers. */
const access = {
  /** `required`: nothing is open before they have a second factor; `offered`: whoever has one is asked for it; `off`: nobody is. */
  SECOND_FACTOR: z.enum(['required', 'offered', 'off']).default('offered'),
  /** After how many minutes without a touch their session ends. */
  IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
};

/** SMS to citizens about their tickets. */
const messages = {
  /** The hours, by Indian time, in which citizens get no SMS about a step but what they wait for; `none`: they get all at any hour. */
  MESSAGES_QUIET_HOURS: z.union([z.literal('none').transform(() => null), dailyHours('21:00-09:00')]).default({ from: 21 * 60, to: 9 * 60 }),
  /** How many SMS one phone gets in a day; the others wait for the next. */
  MESSAGES_PER_CITIZEN_DAY: z.coerce.number().int().min(1).max(1_000).default(6),
  /** How many parts an SMS may have with the longest values, and what one costs, in paise. */
  MESSAGES_MOST_PARTS: z.coerce.number().int().min(1).max(10).default(3),
  MESSAGES_PAISE_PER_PART: z.coerce.number().min(0).max(10_000).default(15),
  /** Nothing is sent whose template has no id of the operators (DLT). */
  MESSAGES_NEED_DLT_ID: z.enum(['on', 'off']).default('off'),
  /** The server for e-mail to officers, with its user and password; without it they get none. */
  SMTP_URL: url(/^smtps?$/).optional(),
  SMTP_FROM: z.string().regex(/^[^@\s<>]+@[^@\s<>]+$/, 'is an e-mail address').optional(),
};

/** How large a scan or a photo may be that is added to a ticket. */
const attachments = { ATTACHMENT_MEGABYTES: z.coerce.number().int().min(1).max(100).default(10) };

const callCentre = {
  ...common,
  ...behindOneAddress,
  ...operations,
  ...attachments,
  DATABASE_URL: postgresUrl,
  DATABASE_JOBS_URL: postgresUrl,
  REDIS_URL: url(/^rediss?$/).optional(),
  /** The key file of the vault (mode 0600), outside the data folder. */
  VAULT_KEYS_FILE: z.string().min(1),
  /** Where the carrier reaches the api: signatures are checked against it. */
  PUBLIC_URL: httpUrl,
  /** Where the carrier reaches the worker when the api does not answer: the number's fallback, and that of every line that we ring. */
  FALLBACK_URL: httpUrl,
  CARRIER_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/i, 'is AC and 32 hex digits'),
  CARRIER_AUTH_TOKEN: secret(16),
  CARRIER_API_KEY_SID: z.string().regex(/^SK[0-9a-f]{32}$/i, 'is SK and 32 hex digits'),
  CARRIER_API_KEY_SECRET: secret(16),
  /** Unset with Twilio; the local carrier's address otherwise. */
  CARRIER_API_URL: httpUrl.optional(),
  /** The helpline's number at the carrier, E.164. */
  CARRIER_NUMBER: e164,
  /** A second number at the carrier, E.164, that rejects every call: we ring back who rang it. */
  MISSED_CALL_NUMBER: e164.optional(),
  /** How many lines announcements take at once, and how many of their calls begin in a minute. */
  ANNOUNCEMENTS_AT_ONCE: z.coerce.number().int().min(0).max(1_000).default(2),
  ANNOUNCEMENTS_PER_MINUTE: z.coerce.number().int().min(0).max(10_000).default(10),
  /** Of how many announcements a citizen is told in thirty days, at most. */
  ANNOUNCEMENTS_PER_MONTH: z.coerce.number().int().min(1).max(100).default(2),
  /** After how many minutes somebody whom an announcement did not reach is rung again. */
  ANNOUNCEMENTS_RETRY_MINUTES: z.coerce.number().min(0.01).max(10_080).default(180),
  /** The number that citizens dial and are told. */
  HELPLINE_NUMBER: z.string().regex(/^\d{3,12}$/).default('155343'),
  /** Where recordings are kept: a folder, or an S3-compatible store where an endpoint is set. */
  RECORDINGS_DIR: z.string().min(1).optional(),
  RECORDINGS_S3_ENDPOINT: httpUrl.optional(),
  RECORDINGS_S3_BUCKET: z.string().min(3).optional(),
  RECORDINGS_S3_REGION: z.string().min(1).default('us-east-1'),
  RECORDINGS_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  RECORDINGS_S3_SECRET_ACCESS_KEY: z.string().min(8).optional(),
  /** How many days recordings of conversations and voicemail are kept. */
  RECORDINGS_KEEP_DAYS: days.default(90),
  VOICEMAIL_KEEP_DAYS: days.default(90),
  /** How the numbers begin that we may ring, apart by commas. Premium, short and emergency numbers are rung by no setting. */
  OUTGOING_DESTINATIONS: z.string().regex(/^\+[1-9]\d{0,6}(,\+[1-9]\d{0,6})*$/, 'is how numbers begin, such as +91 or +91,+977').default('+91').transform((list) => list.split(',')),
  OUTGOING_PER_AGENT_HOUR: z.coerce.number().int().min(1).max(1_000).default(30),
  OUTGOING_PER_AGENT_DAY: z.coerce.number().int().min(1).max(10_000).default(150),
  OUTGOING_PER_NUMBER_DAY: z.coerce.number().int().min(1).max(100).default(6),
  OUTGOING_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(120),
  OUTGOING_LONGEST_MINUTES: z.coerce.number().int().min(1).max(240).default(30),
  /** The number that whom we ring sees, E.164, one of ours at the carrier. Defaults to CARRIER_NUMBER. */
  OUTGOING_CALLER_ID: e164.optional(),
  /** The hours, by Indian time, in which no citizen is rung. `00:00-24:00` switches all ringing off. */
  QUIET_HOURS: dailyHours('21:00-09:00'),
  ...messages,
  ...asking,
  ...smsGateway,
  /** When people are at the desks, by Indian time; outside these hours nobody is put into the queue, or rung back. */
  HELPLINE_HOURS: dailyHours('00:00-24:00'),
  /** When each attempt of a call-back comes, counted from what came before. */
  CALL_BACK_ATTEMPTS: z.string().regex(/^\d{1,4}[mhd](,\d{1,4}[mhd]){2,8}$/, 'is three to nine times, as in 0m,15m,2h,1d').default('0m,15m,2h,1d'),
  /** Whether an agent takes a call-back before the citizen's phone rings, or the citizen answers before they enter the line. */
  CALL_BACK_FIRST: z.enum(['agent', 'citizen']).default('agent'),
};

/** Every call to the number for missed calls is rejected: it cannot be the helpline's. */
const hasTwoNumbers = (config: CallCentreConfig): boolean => config.MISSED_CALL_NUMBER !== config.CARRIER_NUMBER;
const twoNumbers = { path: ['MISSED_CALL_NUMBER'], error: 'is the helpline\'s own number' };

/** What api and worker have in common. */
export type CallCentreConfig = z.infer<z.ZodObject<typeof callCentre>>;

/** Where the audit's checkpoints are kept that the worker signs: out of reach of whoever owns the database. */
const audit = {
  /** An Ed25519 private key in PEM (mode 0600), outside the data folder. */
  AUDIT_KEY_FILE: z.string({ error: 'has no default: set it' }).min(1),
  AUDIT_DIR: z.string().min(1).optional(),
  AUDIT_S3_ENDPOINT: httpUrl.optional(),
  AUDIT_S3_BUCKET: z.string().min(3).optional(),
  AUDIT_S3_REGION: z.string().min(1).default('us-east-1'),
  AUDIT_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  AUDIT_S3_SECRET_ACCESS_KEY: z.string().min(8).optional(),
  /** How many days rows of the audit are kept. */
  AUDIT_KEEP_DAYS: z.coerce.number().int().min(180, 'is at least 180').max(36_500).default(730),
};

const ApiConfigSchema = z.object({
  ...callCentre,
  ...access,
  API_PORT: port,
  API_HOST: z.string().default('127.0.0.1'),
  /** Where staff open the console; sockets and cookies belong to it. Defaults to PUBLIC_URL. */
  CONSOLE_URL: httpUrl.optional(),
  /** Where the agent's browser reaches the local carrier's signalling; unset with Twilio. */
  SOFTPHONE_URL: url(/^wss?$/).optional(),
  /** How long a softphone's token is good for: short, because it cannot be taken back; a softphone renews it at half its life. */
  SOFTPHONE_TOKEN_SECONDS: z.coerce.number().int().min(20, 'is at least 20').max(600, 'is at most 600').default(600),
  /** Where the office that keeps the bills answers, and the token that it knows us by; without them callers hear that it does not answer. */
  BILLER_URL: httpUrl.optional(),
  BILLER_TOKEN: secret(16).optional(),
  /** How long a caller waits for a look-up before they hear that it cannot be said now. */
  ANSWER_WITHIN_MS: z.coerce.number().int().min(200, 'is at least 200').max(5_000, 'is at most 5000').default(400),
  /** The folder of prompts made ahead. */
  PROMPTS_DIR: z.string().min(1),
  PAGES_DIR: z.string().min(1).optional(),
  /** So many citizens of one place with one category within so many hours may be one outage: the desk asks. An agent's is proposed to a supervisor, or open at once. */
  INCIDENT_CITIZENS: z.coerce.number().int().min(2).max(1_000).default(5),
  INCIDENT_HOURS: z.coerce.number().int().min(1).max(72).default(6),
  INCIDENTS_BY_AGENTS: z.enum(['proposed', 'opened']).default('proposed'),
}).refine(gatewayIsWhole, wholeGateway).refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL === !SMTP_FROM, { path: ['SMTP_FROM'], error: 'goes with SMTP_URL: set both, or neither' }).refine(hasTwoNumbers, twoNumbers).refine(({ BILLER_URL, BILLER_TOKEN }) => !BILLER_URL === !BILLER_TOKEN, { path: ['BILLER_TOKEN'], error: 'goes with BILLER_URL: set both, or neither' }).superRefine(overTls('PUBLIC_URL', 'CONSOLE_URL', 'FALLBACK_URL'));
export type ApiConfig = z.infer<typeof ApiConfigSchema>;

const WorkerConfigSchema = z.object({
  ...callCentre,
  ...audit,
  /** Where the worker answers the carrier when the api cannot; behind its own public address. */
  FALLBACK_PORT: port,
  FALLBACK_HOST: z.string().default('127.0.0.1'),
  /** The officers' page, for the links of the morning's list. */
  DEPARTMENT_URL: httpUrl.optional(),
  /** For how many days after an office's answer the citizen may object; silence closes then. */
  CLOSING_WINDOW_DAYS: z.coerce.number().int().min(1).max(365).default(15),
}).refine(gatewayIsWhole, wholeGateway).refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL === !SMTP_FROM, { path: ['SMTP_FROM'], error: 'goes with SMTP_URL: set both, or neither' }).refine(hasTwoNumbers, twoNumbers).refine(asksBeforeClosing, askBeforeClosing).superRefine(overTls('PUBLIC_URL', 'FALLBACK_URL', 'DEPARTMENT_URL'));
export type WorkerConfig = z.infer<typeof WorkerConfigSchema>;

/** The department's process knows no vault, no carrier and no jobs: its own role, port and origin only. */
const DepartmentConfigSchema = z.object({
  ...common,
  ...behindOneAddress,
  ...operations,
  ...attachments,
  ...access,
  DATABASE_DEPARTMENT_URL: postgresUrl,
  DEPARTMENT_PORT: port,
  DEPARTMENT_HOST: z.string().default('127.0.0.1'),
  DEPARTMENT_URL: httpUrl,
  /** Stands in what officers are shown that citizens get. */
  HELPLINE_NUMBER: z.string().regex(/^\d{3,12}$/).default('155343'),
  PAGES_DIR: z.string().min(1).optional(),
}).superRefine(overTls('DEPARTMENT_URL'));
export type DepartmentConfig = z.infer<typeof DepartmentConfigSchema>;

const MigrateConfigSchema = z.object({
  ...common,
  /** How many agents by number (`agent01`, …) the demo has. */
  DEMO_AGENTS: z.coerce.number().int().min(0).max(999).default(12),
  /** An administrator's address, with which roles and database are made when they are missing. */
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl,
  DATABASE_URL: postgresUrl,
  DATABASE_DEPARTMENT_URL: postgresUrl,
  DATABASE_JOBS_URL: postgresUrl,
  REDIS_URL: url(/^rediss?$/).optional(),
});
export type MigrateConfig = z.infer<typeof MigrateConfigSchema>;

/** What is copied, and what a copy is put back into: the migrate step's addresses, an administrator's, the vault's keys (known again, never copied), and where sealed objects lie. */
const backup = {
  DATABASE_ADMIN_URL: postgresUrl,
  VAULT_KEYS_FILE: z.string().min(1),
  RECORDINGS_DIR: z.string().min(1).optional(),
  RECORDINGS_S3_ENDPOINT: httpUrl.optional(),
};
const hasAPlaceForObjects = ({ RECORDINGS_DIR, RECORDINGS_S3_ENDPOINT }: { RECORDINGS_DIR?: string | undefined; RECORDINGS_S3_ENDPOINT?: string | undefined }): boolean => Boolean(RECORDINGS_DIR ?? RECORDINGS_S3_ENDPOINT);
const aPlaceForObjects = { path: ['RECORDINGS_DIR'], error: 'has no default: set it, or RECORDINGS_S3_ENDPOINT' };
const BackupConfigSchema = z.object({ ...backup, DATABASE_URL: postgresUrl }).refine(hasAPlaceForObjects, aPlaceForObjects);
export type BackupConfig = z.infer<typeof BackupConfigSchema>;
const RestoreConfigSchema = z.object({ ...backup, DATABASE_OWNER_URL: postgresUrl, DATABASE_URL: postgresUrl, DATABASE_DEPARTMENT_URL: postgresUrl, DATABASE_JOBS_URL: postgresUrl, REDIS_URL: url(/^rediss?$/).optional() }).refine(hasAPlaceForObjects, aPlaceForObjects);
export type RestoreConfig = z.infer<typeof RestoreConfigSchema>;

/** What people and the carrier reach goes over TLS; only on one machine, by its own address, may it not. */
function overTls<T extends { readonly PUKAR_MODE: string }>(...names: readonly (keyof T & string)[]) {
  const isOpen = (value: unknown): boolean => typeof value === 'string' && value.startsWith('http:') && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(value).hostname);
  return (config: T, context: z.RefinementCtx): void => {
    if (config.PUKAR_MODE !== 'production') return;
    for (const name of names.filter((one) => isOpen(config[one]))) context.addIssue({ code: 'custom', path: [name], message: 'is https in production' });
  };
}

/** Every setting that a process, or a command of the migrate step, reads. */
export const SETTINGS = {
  api: Object.keys(ApiConfigSchema.shape), worker: Object.keys(WorkerConfigSchema.shape), department: Object.keys(DepartmentConfigSchema.shape),
  'prepare-database': Object.keys(MigrateConfigSchema.shape), backup: Object.keys(BackupConfigSchema.shape), restore: Object.keys(RestoreConfigSchema.shape),
} as const;

type Environment = Record<string, string | undefined>;
export const apiConfig = (environment: Environment): ApiConfig => readEnvironment(ApiConfigSchema, environment);
export const workerConfig = (environment: Environment): WorkerConfig => readEnvironment(WorkerConfigSchema, environment);
export const departmentConfig = (environment: Environment): DepartmentConfig => readEnvironment(DepartmentConfigSchema, environment);
export const backupConfig = (environment: Environment): BackupConfig => readEnvironment(BackupConfigSchema, environment);
export const restoreConfig = (environment: Environment): RestoreConfig => readEnvironment(RestoreConfigSchema, environment);
export const migrateConfig = (environment: Environment): MigrateConfig => readEnvironment(MigrateConfigSchema, environment);
