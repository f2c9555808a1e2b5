/** How one of a crowd fared. */
export type Fared<T> = { readonly index: number } & ({ readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string });

/** How many, and over how many milliseconds they begin. */
export interface CrowdSize {
  readonly size: number;
  readonly rampMs: number;
}

/** Runs a script for each of a crowd, beginning one after the other over the ramp. One that fails stops none of the others. */
export function crowd<T>({ size, rampMs }: CrowdSize, script: (index: number) => Promise<T>): Promise<Fared<T>[]> {
  return Promise.all(
    Array.from({ length: size }, async (_, index): Promise<Fared<T>> => {
      await new Promise((resolve) => setTimeout(resolve, (index * rampMs) / Math.max(1, size)));
      try {
        return { index, ok: true, value: await script(index) };
      } catch (error) {
        return { index, ok: false, why: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}
