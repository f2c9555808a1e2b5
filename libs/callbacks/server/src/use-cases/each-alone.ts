/** Does a step for each: what fails for one keeps nobody else waiting. It is thrown when all were tried, to be logged and tried again. */
export async function eachAlone<T>(all: readonly T[], step: (one: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await step(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
