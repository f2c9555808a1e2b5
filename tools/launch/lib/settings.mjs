// Everything a local start needs and nobody has to know: folders, ports, secrets of its own.
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './embedded-postgres.mjs';
import { ROOT } from './prepare.mjs';

const NEEDED_MB = 300;
const hex = (bytes) => randomBytes(bytes).toString('hex');

/** Where the data lives: `.data` in the checkout, or beside the system's other data where PostgreSQL's user could not reach it. */
export function dataFolder() {
  if (process.env.PUKAR_DATA_DIR) return { folder: path.resolve(process.env.PUKAR_DATA_DIR) };
  const usual = path.join(ROOT, '.data');
  if (process.getuid?.() !== 0 || isTraversable(ROOT)) return { folder: usual };
  const elsewhere = path.join('/var/tmp', `pukar-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`);
  return { folder: elsewhere, because: `${ROOT} is closed to other users, and PostgreSQL does not run as root: the data is kept in ${elsewhere}` };
}

function isTraversable(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Makes the data folder and refuses one that cannot be used, in a sentence. */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = path.join(folder, '.write-test');
    writeFileSync(probe, 'x');
    renameSync(probe, `${probe}-done`);
  } catch (error) {
    throw new StartError({
      EACCES: `The data folder ${folder} cannot be written by this user. Make it writable, or choose another: PUKAR_DATA_DIR=… npm start`,
      EPERM: `The data folder ${folder} cannot be written by this user. Make it writable, or choose another: PUKAR_DATA_DIR=… npm start`,
      EROFS: `The data folder ${folder} is on a read-only disk. Choose another: PUKAR_DATA_DIR=… npm start`,
      ENOSPC: `The disk that holds ${folder} is full. Free ${NEEDED_MB} MB, or choose another: PUKAR_DATA_DIR=… npm start`,
      ENOTDIR: `${folder} is a file, not a folder. Choose another: PUKAR_DATA_DIR=… npm start`,
      EEXIST: `${folder} is a file, not a folder. Choose another: PUKAR_DATA_DIR=… npm start`,
    }[error.code] ?? `The data folder ${folder} cannot be used (${error.code ?? error.message}).`);
  }
  if (process.getuid?.() === 0 && !isTraversable(path.dirname(folder))) {
    throw new StartError(`The data folder ${folder} lies in one that is closed to other users, and PostgreSQL does not run as root. Open the way (chmod o+x), or choose another: PUKAR_DATA_DIR=… npm start`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb < NEEDED_MB) throw new StartError(`The disk that holds ${folder} has only ${freeMb} MB free; the helpline needs ${NEEDED_MB} MB.`);
}

/** Where the secrets of a local start are: never in the data folder. */
export const keysFolder = () => path.resolve(process.env.PUKAR_KEYS_DIR ?? path.join(ROOT, '.keys'));

/** The secrets of this local start, made once and kept in a folder of their own that only this user reads. */
export function localSecrets() {
  const folder = keysFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const vaultKeysFile = path.join(folder, 'vault.json');
  const key = () => randomBytes(32).toString('base64');
  kept(vaultKeysFile, () => ({ current: 'k1', keys: { k1: key() }, hashKey: key() }));
  const auditKeyFile = path.join(folder, 'audit.pem');
  if (!existsSync(auditKeyFile)) makeAuditKey(auditKeyFile);
  const secrets = kept(path.join(folder, 'local.json'), () => ({
    postgres: { admin: hex(16), owner: hex(16), app: hex(16), department: hex(16), jobs: hex(16) },
    carrier: { accountSid: `AC${hex(16)}`, authToken: hex(16), apiKeySid: `SK${hex(16)}`, apiKeySecret: hex(16) },
  }));
  return { ...secrets, vaultKeysFile, auditKeyFile };
}

/** Signs the audit's checkpoints; its public half, beside it, is for whoever verifies them elsewhere. */
function makeAuditKey(file) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(file.replace(/\.pem$/, '.public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  renameSync(`${file}.new`, file);
}

function kept(file, make) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(make(), null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StartError(`The key file ${file} cannot be read. If it is lost, the data sealed with it is lost too: put it back from your copy, or move the data folder away and start anew.`);
  }
}
