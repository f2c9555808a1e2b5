import type { FactoryProvider } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { CheckpointKey, SealAudit } from '@pukar/platform/audit';
import type { WorkerConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { storeOf } from '@pukar/platform/storage';

/** The worker seals the audit: it alone has the key. */
export const auditSeal = (config: WorkerConfig): FactoryProvider => ({
  provide: SealAudit, inject: [Database, CLOCK, IDS],
  useFactory: (database: Database, clock: Clock, ids: IdSource) => new SealAudit(database, CheckpointKey.fromFile(config.AUDIT_KEY_FILE), storeOf(config, 'AUDIT'), clock, ids),
});
