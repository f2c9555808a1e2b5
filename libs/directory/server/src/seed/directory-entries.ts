import { actionTakenSchema, categorySchema, CONTENT_BODIES, CONTENT_CODES, departmentSchema, placeSchema } from '@pukar/directory-core/contracts';
import { ACTIONS_OF_CLOSING, ACTIONS_TAKEN, CATEGORIES, DEPARTMENTS, firstContent, PLACES } from '@pukar/directory-core/domain';
import type * as z from 'zod';
import type { DirectoryEntry } from '../seed-directory.js';

function entriesOf<T extends { readonly code: string }>(kind: DirectoryEntry['kind'], list: readonly T[], schema: z.ZodType<T>): DirectoryEntry[] {
  return list.map((one) => ({ kind, code: one.code, body: schema.parse(one) }));
}

function contentEntries(today: string): DirectoryEntry[] {
  return firstContent(today).map(({ kind, code, body, owner, reviewOn }) => {
    if (!CONTENT_CODES[kind].test(code)) throw new Error(`${kind} ${code} has no code that a call can carry`);
    return { kind, code, body: CONTENT_BODIES[kind].parse(body), owner, reviewOn };
  });
}

/** What the directory of a new deployment begins with on a day, each checked against its contract: a fault in the data stops the first start. */
export function directoryEntries(today: string): DirectoryEntry[] {
  return [
    ...entriesOf('department', DEPARTMENTS, departmentSchema),
    ...entriesOf('category', CATEGORIES, categorySchema),
    ...entriesOf('place', PLACES, placeSchema),
    ...entriesOf('action', [...ACTIONS_TAKEN, ...ACTIONS_OF_CLOSING], actionTakenSchema),
    ...contentEntries(today),
  ];
}
