const SWEEP_MS = 1_000;

/** Runs `work` every second, never twice at once, until it is stopped; what was going on then is waited for. */
export function sweep(work: () => Promise<void>, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let going: Promise<void> | undefined;
  const timer = setInterval(() => {
    going ??= work().catch(onError).finally(() => { going = undefined; });
  }, SWEEP_MS);
  return { stop: async () => { clearInterval(timer); await going; } };
}
