// Puts a backup into an empty server and compares: `node apps/server/dist/restore.js --from FOLDER`.
import path from 'node:path';
import { restoreBackup } from '@pukar/platform/backup';
import { restoreConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { migrateQueue } from '@pukar/platform/jobs';
import { databaseName, passwordsIn } from './running/database-addresses.js';
import { runOnce } from './running/run-once.js';
import { MIGRATIONS } from './wiring/migrations.js';

runOnce('from', async (given) => {
  const config = restoreConfig(process.env);
  const { takenAt } = await restoreBackup({
    folder: path.resolve(given), adminUrl: config.DATABASE_ADMIN_URL, database: databaseName(config.DATABASE_OWNER_URL), ownerUrl: config.DATABASE_OWNER_URL,
    passwords: passwordsIn(config), migrations: MIGRATIONS, objects: config.RECORDINGS_S3_ENDPOINT ? undefined : config.RECORDINGS_DIR,
    keys: KeyRing.fromFile(config.VAULT_KEYS_FILE).fingerprints(), say: (line) => console.log(line),
  });
  if (!config.REDIS_URL) await migrateQueue(config.DATABASE_JOBS_URL);
  console.log(`Restored as it was at ${takenAt}.`);
});
