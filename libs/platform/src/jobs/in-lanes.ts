/** Does the work for each of them, in their order, some at once; where one fails nothing more is begun, and it is thrown. */
export async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    while (left.length > 0 && !hasFailed) await work(left.shift()!);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, all.length) }, () => lane().catch((error: unknown) => { hasFailed = true; throw error; })));
}
