import { parseArgs } from 'node:util';
import { BackupError } from '@pukar/platform/backup';
import { ConfigError } from '@pukar/platform/config';

/** Runs an entry file that does one thing with one folder, named by `--to` or `--from`: what its caller can mend is one sentence. */
export function runOnce(option: 'to' | 'from', work: (folder: string) => Promise<void>): void {
  const { values } = parseArgs({ options: { [option]: { type: 'string' } }, strict: false });
  const folder = values[option];
  if (typeof folder !== 'string' || folder === '') {
    console.error(`Which folder? --${option} FOLDER`);
    process.exit(2);
  }
  work(folder).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof ConfigError || error instanceof BackupError ? error.message : error);
      process.exit(1);
    },
  );
}
