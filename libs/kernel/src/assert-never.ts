/** Ends an exhaustive `switch`: the compiler refuses it while a case is missing; at run time it throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
