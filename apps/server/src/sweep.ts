const SWEEP_MS = 1_000;

/** Runs `work` every second, or as often as said, never twice at once, until it is stopped; what was going on then is waited for. */
export function sweep(work: () => Promise<void>, onError: (error: unknown) => void, everyMs = SWEEP_MS): { stop(): Promise<void> } {
  let going: Promise<void> | undefined;
  const timer = setInterval(() => {
    going ??= work().catch(onError).finally(() => { going = undefined; });
  }, everyMs);
  return { stop: async () => { clearInterval(timer); await going; } };
}
