import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';

interface Sweeps {
  readonly SWEEP_MS: { readonly reconciling: { readonly localCarrier: number } };
  unwantedLineEndsWithinMs(reconcilingMs: number): number;
}

/** How long the built worker leaves a line up at the carrier that nobody wants. */
export async function unwantedLinesEndWithinMs(): Promise<number> {
  const { SWEEP_MS, unwantedLineEndsWithinMs } = (await import(path.join(ROOT, 'apps/server/dist/running/sweep-ms.js'))) as Sweeps;
  return unwantedLineEndsWithinMs(SWEEP_MS.reconciling.localCarrier);
}
