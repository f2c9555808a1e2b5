import { actionTakenSchema, categorySchema, departmentSchema, emergencyNumberSchema, holidaySchema, placeSchema } from '@pukar/directory-core/contracts';
import { ACTIONS_TAKEN, CATEGORIES, DEPARTMENTS, EMERGENCY_NUMBERS, HOLIDAYS, PLACES } from '@pukar/directory-core/domain';
import type * as z from 'zod';
import type { DirectoryEntry } from '../seed-directory.js';

function entriesOf<T>(kind: DirectoryEntry['kind'], list: readonly T[], schema: z.ZodType<T>, codeOf: (one: T) => string): DirectoryEntry[] {
  return list.map((one) => ({ kind, code: codeOf(one), body: schema.parse(one) }));
}

const itsCode = (one: { readonly code: string }) => one.code;

/** What the directory of a new deployment begins with, each checked against its contract: a fault in the data stops the first start. */
export function directoryEntries(): DirectoryEntry[] {
  return [
    ...entriesOf('department', DEPARTMENTS, departmentSchema, itsCode),
    ...entriesOf('category', CATEGORIES, categorySchema, itsCode),
    ...entriesOf('place', PLACES, placeSchema, itsCode),
    ...entriesOf('action', ACTIONS_TAKEN, actionTakenSchema, itsCode),
    ...entriesOf('holiday', HOLIDAYS, holidaySchema, ({ date }) => date),
    ...entriesOf('emergency-number', EMERGENCY_NUMBERS, emergencyNumberSchema, ({ number }) => number),
  ];
}
