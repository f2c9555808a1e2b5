import type { Setting } from '@pukar/ivr-core/domain';

/** What a choice keeps, as it is typed: `rating=3, known=yes`. */
export const settingText = (set: Setting = {}): string => Object.entries(set).map(([field, value]) => `${field}=${value}`).join(', ');

/** The same read back; undefined where it is not so. */
export function readSetting(typed: string): Setting | undefined {
  const pairs = typed.split(',').map((pair) => pair.trim()).filter(Boolean).map((pair) => pair.split('=').map((one) => one.trim()));
  return pairs.every((pair) => pair.length === 2 && pair.every(Boolean)) ? Object.fromEntries(pairs) : undefined;
}

/** Names with commas between. */
export const namesIn = (typed: string): readonly string[] => typed.split(',').map((name) => name.trim()).filter(Boolean);
