export { BackupError, type Manifest } from './manifest.js';
export { readManifest, restoreBackup, type RestoreBackup } from './restore-backup.js';
export { takeBackup, type TakeBackup } from './take-backup.js';
