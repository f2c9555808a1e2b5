import { readConfig, type CarrierConfig } from './config.js';
import { logToStdout } from './http/log.js';
import { warmUp } from './rtc/answer-offer.js';
import { startCarrier } from './start-carrier.js';

/** A sentence for what went wrong at the start. */
function explain(error: unknown, config?: CarrierConfig): string {
  const code = (error as NodeJS.ErrnoException).code;
  const where = `${config?.host ?? ''}:${String(config?.port ?? '')}`;
  if (code === 'EADDRINUSE') return `the carrier cannot start: port ${where} is already in use. Stop what uses it, or set CARRIER_PORT to another one.`;
  if (code === 'EACCES' || code === 'ENOSPC' || code === 'EROFS' || code === 'ENOTDIR') return `the carrier cannot use its data folder ${config?.dataDir ?? ''}: ${String(error)}`;
  return error instanceof Error ? error.message : String(error);
}

let config: CarrierConfig | undefined;
try {
  config = readConfig(process.env);
  const carrier = await startCarrier(config);
  logToStdout('info', 'the carrier is ready', { url: carrier.url, pid: process.pid });
  void warmUp();
  process.send?.({ type: 'ready', url: carrier.url });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void carrier.stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
} catch (error) {
  process.stderr.write(`${explain(error, config)}\n`);
  process.exit(1);
}
