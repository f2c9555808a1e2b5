/** Lets real time pass: for what the contract gives in seconds, or says must not happen. */
export const meanwhile = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until what came satisfies `isIt`, or ten seconds are over; gives what came last. */
export async function eventually<T>(ask: () => Promise<T>, isIt: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const value = await ask();
    if (isIt(value) || Date.now() > until) return value;
    await meanwhile(50);
  }
}
