// npm run backup -- --to FOLDER: copies the helpline of this machine, or the one that the settings name, running or not. npm run restore -- --from FOLDER: puts one back.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './lib/embedded-postgres.mjs';
import { startDatabase } from './lib/helpline.mjs';
import { build, installPackages, requireNode, ROOT } from './lib/prepare.mjs';
import { checkDataFolder, dataFolder, keysFolder, localSecrets } from './lib/settings.mjs';

const [what, ...args] = process.argv.slice(2);
const isRestore = what === 'restore';
// A folder is named as seen from where the command was given.
const given = args.map((arg, at) => (args[at - 1] === (isRestore ? '--from' : '--to') ? path.resolve(process.env.INIT_CWD ?? process.cwd(), arg) : arg));

requireNode();
if (process.env.PUKAR_BUILT !== '1') {
  await installPackages();
  await build();
}
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run() {
  const { folder } = dataFolder();
  if (!process.env.VAULT_KEYS_FILE && !existsSync(path.join(keysFolder(), 'vault.json'))) {
    throw new StartError(isRestore
      ? `There are no keys in ${keysFolder()}. Put the keys there that you keep apart from backups (vault.json, and local.json), and restore then: without them nobody could be named, rung or heard.`
      : `There are no keys in ${keysFolder()}: no helpline was started here.`);
  }
  const secrets = localSecrets();
  if (isRestore) checkDataFolder(folder);
  else if (!process.env.DATABASE_ADMIN_URL && !existsSync(path.join(folder, 'postgres/PG_VERSION'))) throw new StartError(`There is no helpline in ${folder}.`);
  const database = await startDatabase(folder, secrets, (line) => console.log(line));
  const env = { VAULT_KEYS_FILE: secrets.vaultKeysFile, RECORDINGS_DIR: path.join(folder, 'recordings'), ...process.env, ...database.env };
  try {
    const done = spawnSync(process.execPath, [path.join(ROOT, `apps/server/dist/${isRestore ? 'restore' : 'backup'}.js`), ...given], { env, stdio: 'inherit' }).status ?? 1;
    if (done !== 0 || !isRestore) return done;
    console.log('Walking through every ticket\'s history');
    return spawnSync(process.execPath, [path.join(ROOT, 'tools/grievance/start.mjs'), 'history'], { env, stdio: 'inherit' }).status ?? 1;
  } finally {
    if (!database.adopted) await database.stop();
  }
}
