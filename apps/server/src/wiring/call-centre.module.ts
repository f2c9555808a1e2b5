import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { CallCentreConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';
import { KeyRing } from '@pukar/platform/crypto';
import { ForgedRequests } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Inbox } from '@pukar/platform/inbox';
import type { Clock, IdSource } from '@pukar/kernel';
import { type JobConnection, Jobs } from '@pukar/platform/jobs';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { Metrics } from '@pukar/platform/running';
import { Outbox } from '@pukar/platform/outbox';
import { CarrierRecordings, Telephony, type TelephonyConfig } from '@pukar/platform/telephony';
import { CountRefusals } from '../running/count-refusals.js';

/** What the call centre's processes have besides: the vault's keys, the telephone, the jobs. Never the department's process. */
@Global()
@Module({})
export class CallCentreModule {
  static with(config: CallCentreConfig, jobs: JobConnection): DynamicModule {
    return {
      module: CallCentreModule,
      providers: [
        { provide: KeyRing, useFactory: (logger: Logger) => followed(KeyRing.fromFile(config.VAULT_KEYS_FILE), logger), inject: [LOGGER] },
        { provide: Inbox, useFactory: (database: Database, keys: KeyRing, clock: Clock, logger: Logger) => new Inbox(database, keys, clock, logger), inject: [Database, KeyRing, CLOCK, LOGGER] },
        { provide: ForgedRequests, useFactory: (database: Database, clock: Clock, logger: Logger, metrics: Metrics) => new CountRefusals(database, clock, logger, metrics), inject: [Database, CLOCK, LOGGER, Metrics] },
        { provide: Telephony, useFactory: () => new Telephony(telephoneOf(config)) },
        { provide: CarrierRecordings, useFactory: () => new CarrierRecordings(telephoneOf(config)) },
        { provide: Jobs, useFactory: (logger: Logger) => new Jobs(jobs, logger), inject: [LOGGER] },
        { provide: Outbox, useFactory: (ids: IdSource, queue: Jobs) => new Outbox(ids, queue), inject: [IDS, Jobs] },
      ],
      exports: [KeyRing, ForgedRequests, Inbox, Telephony, CarrierRecordings, Jobs, Outbox],
    };
  }
}

/** The keys change while the process runs: those that are added are there at once. */
function followed(keys: KeyRing, logger: Logger): KeyRing {
  keys.follow((error) => logger.error({ err: error }, 'the key file cannot be used; the keys of before are'));
  return keys;
}

const telephoneOf = (config: CallCentreConfig): TelephonyConfig => ({
  accountSid: config.CARRIER_ACCOUNT_SID, authToken: config.CARRIER_AUTH_TOKEN, apiKeySid: config.CARRIER_API_KEY_SID,
  apiKeySecret: config.CARRIER_API_KEY_SECRET, apiBaseUrl: config.CARRIER_API_URL, number: config.CARRIER_NUMBER, callerId: config.OUTGOING_CALLER_ID,
});
