import { ConfigError } from '@pukar/platform/config';

/** What `npm start` starts before the database is up to date: loaded, it waits for the word. */
const waits = process.argv.includes('--when-told');

/** Runs an entry file's `main`: settings that are wrong get their sentence, a signal or the end of the launcher ends it in order, also before it has begun. */
export async function runProcess(main: () => Promise<{ drain(): Promise<void>; close(): Promise<void> }>): Promise<void> {
  let closing = false;
  let close = (): void => process.exit(0);
  for (const end of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(end, () => close());
  try {
    if (waits) await new Promise<void>((resolve) => { process.once('message', () => resolve()); });
    const running = await main();
    close = () => {
      if (closing) return;
      closing = true;
      void running.drain().then(() => running.close()).finally(() => process.exit(0));
    };
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  }
}
