// Copies the helpline into a folder, while it runs: `node apps/server/dist/backup.js --to FOLDER`. Never the keys.
import path from 'node:path';
import { takeBackup } from '@pukar/platform/backup';
import { backupConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { systemClock } from '@pukar/platform/ids';
import { databaseName } from './running/database-addresses.js';
import { runOnce } from './running/run-once.js';

runOnce('to', async (given) => {
  const config = backupConfig(process.env);
  const folder = path.resolve(given);
  const adminUrl = Object.assign(new URL(config.DATABASE_ADMIN_URL), { pathname: `/${databaseName(config.DATABASE_URL)}` }).href;
  await takeBackup({
    adminUrl, folder, objects: config.RECORDINGS_S3_ENDPOINT ? undefined : config.RECORDINGS_DIR,
    keys: KeyRing.fromFile(config.VAULT_KEYS_FILE).fingerprints(), now: systemClock.now(), say: (line) => console.log(line),
  });
  console.log(`The backup is whole: ${folder}. The keys (${config.VAULT_KEYS_FILE}) are not in it: keep them apart.`);
});
