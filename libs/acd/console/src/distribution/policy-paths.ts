/** The path of a field in a policy. */
export type Path = readonly (string | number)[];

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (of: unknown, path: Path): unknown => path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], of);

/** The same with another value at the path; what is not on the way is the same object. */
export function withValue<T>(of: T, [key, ...rest]: Path, value: unknown): T {
  if (key === undefined) return value as T;
  const inner = withValue((of as Record<string | number, unknown>)[key], rest, value);
  return (Array.isArray(of) ? of.with(Number(key), inner) : { ...of, [key]: inner }) as T;
}

/** One difference between two policies. */
export interface Change {
  readonly at: Path;
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs, field by field; of lists, what was added or taken away is one change. Entries with a code are the same where the code is. */
export function changesBetween(from: unknown, to: unknown, at: Path = []): readonly Change[] {
  if (Object.is(from, to) || JSON.stringify(from) === JSON.stringify(to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return changesOfLists(from, to, at);
  if (isRecord(from) && isRecord(to) && sameKeys(from, to)) return Object.keys(to).flatMap((key) => changesBetween(from[key], to[key], [...at, key]));
  return [{ at, from, to }];
}

function changesOfLists(from: readonly unknown[], to: readonly unknown[], at: Path): readonly Change[] {
  const keys = [...new Set([...from.map(keyOf), ...to.map(keyOf)])];
  return keys.flatMap((key) => {
    const [before, after] = [from, to].map((list) => list.find((entry, nth) => keyOf(entry, nth) === key));
    return before === undefined || after === undefined ? [{ at: [...at, key], from: before, to: after }] : changesBetween(before, after, [...at, key]);
  });
}

const keyOf = (entry: unknown, nth: number): string | number => {
  const { code, skill, kind } = (entry ?? {}) as { code?: string; skill?: string; kind?: string };
  return code ?? skill ?? kind ?? (typeof entry === 'string' ? entry : nth + 1);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sameKeys = (a: object, b: object): boolean => Object.keys(a).sort().join() === Object.keys(b).sort().join();
