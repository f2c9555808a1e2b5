import type { Condition } from '../flow.js';

/** What conditions may look at in one moment: the value of each field, or none; and of each date whether it has passed. */
export type World = Readonly<Record<string, string | undefined>>;

const OTHER = 'another value';
const [PASSED, TO_COME] = ['a day before today', 'a day from today on'];

/** Every combination of values that some conditions tell apart; one empty world where there are none. */
export function worldsOf(conditions: readonly Condition[]): readonly World[] {
  const fields = [...new Set(conditions.map(({ field }) => field))];
  return fields.reduce<readonly World[]>((worlds, field) => worlds.flatMap((world) => valuesOf(conditions, field).map((value) => ({ ...world, [field]: value }))), [{}]);
}

function valuesOf(conditions: readonly Condition[], field: string): readonly (string | undefined)[] {
  const ofField = conditions.filter((one) => one.field === field);
  const named = ofField.flatMap((one) => ('is' in one ? groupsOf(one.is, ofField) : 'isNot' in one ? groupsOf(one.isNot, ofField) : []));
  return [...new Set([undefined, OTHER, ...named, ...(ofField.some((one) => 'passed' in one) ? [PASSED, TO_COME] : [])])];
}

/** Of values that no condition tells apart, one is enough. */
function groupsOf(values: readonly string[], conditions: readonly Condition[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const value of values) {
    const told = conditions.map((one) => ('is' in one ? one.is.includes(value) : 'isNot' in one && one.isNot.includes(value))).join();
    if (!seen.has(told)) seen.set(told, value);
  }
  return [...seen.values()];
}

/** Whether all conditions hold in a world. */
export const holdIn = (world: World, conditions: readonly Condition[] = []): boolean => conditions.every((condition) => holds(condition, world[condition.field]));

function holds(condition: Condition, value: string | undefined): boolean {
  if ('isNot' in condition) return value === undefined || !condition.isNot.includes(value);
  if ('is' in condition) return value !== undefined && condition.is.includes(value);
  return value === (condition.passed ? PASSED : TO_COME);
}
