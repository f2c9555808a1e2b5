import type { FieldKind } from '../flow.js';

type Made = Readonly<Record<string, { readonly ms: number }>>;

/** How the audio of a kind's values is called, where one piece says a value. */
const IDS: Partial<Readonly<Record<FieldKind, RegExp>>> = {
  stage: /^stage\./, department: /^content\.department\./, action: /^content\.action\./, category: /^content\.category\./, district: /^content\.district\./, division: /^content\.division\./,
  facility: /^content\.facility\./, holiday: /^content\.holiday\./, post: /^content\.post\./, scheme: /^content\.scheme\.\w+\.name$/, ordinal: /^ordinal\./,
};

/** How long a value of a kind takes within a menu, in milliseconds: half of all take no longer. Nothing for what is an answer itself. */
export function slotMs(kind: FieldKind, made: Made): number {
  const ids = IDS[kind];
  const lengths = ids ? Object.entries(made).flatMap(([id, { ms }]) => (ids.test(id) ? [ms] : [])).sort((one, other) => one - other) : [];
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
