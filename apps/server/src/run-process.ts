import { ConfigError } from '@pukar/platform/config';

/** Runs an entry file's `main`: settings that are wrong get their sentence, a signal or the end of the launcher ends it in order. */
export async function runProcess(main: () => Promise<{ drain(): void; close(): Promise<void> }>): Promise<void> {
  try {
    const running = await main();
    let closing = false;
    const close = (): void => {
      if (closing) return;
      closing = true;
      running.drain();
      void running.close().finally(() => process.exit(0));
    };
    process.once('SIGTERM', close);
    process.once('SIGINT', close);
    process.once('disconnect', close);
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  }
}
