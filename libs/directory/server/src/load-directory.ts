import { createHash } from 'node:crypto';
import {
  actionTakenSchema, categorySchema, CONTENT_BODIES, departmentSchema, placeSchema, textsSchema, weeklyHoursSchema, type ActionTaken, type Category, type ContentKind,
  type Department, type DirectorySnapshot, type OpeningSubject, type Place,
} from '@pukar/directory-core/contracts';
import { CONTENT_KINDS, type Content, type Switched } from '@pukar/directory-core/domain';
import type { Tx } from '@pukar/platform/database';
import * as z from 'zod';
import { DirectoryContent } from './content/directory-content.js';

/** The directory as it was read. */
export interface LoadedDirectory {
  /** Of the change after which it was read. */
  readonly revision: string;
  readonly snapshot: DirectorySnapshot;
  readonly categories: ReadonlyMap<string, Category>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actions: ReadonlyMap<string, ActionTaken>;
  readonly content: DirectoryContent;
}

interface Row {
  readonly kind: string;
  readonly code: string;
  readonly body: unknown;
  readonly owner: string | null;
  readonly reviewOn: string | null;
  readonly isRetired: boolean;
  readonly texts: unknown;
}

const ROWS = `select kind, code, body, owner, to_char(review_on, 'YYYY-MM-DD') as "reviewOn", is_retired as "isRetired", texts from directory.entry order by kind, position, code`;
const SWITCHED = `select subject, hours, closed_until as "closedUntil", notice, notice_until as "noticeUntil" from directory.opening`;

/** The number of the last change. */
export async function readRevision(source: Pick<Tx, 'query'>): Promise<string> {
  return (await source.query<{ number: string }>('select number::text from directory.revision'))[0]!.number;
}

/** Reads the whole directory. The revision first: what changes meanwhile is read again. */
export async function loadDirectory(source: Pick<Tx, 'query'>, onFault: (kind: string, code: string) => void): Promise<LoadedDirectory> {
  const revision = await readRevision(source);
  const rows = await source.query<Row>(ROWS);
  const switched = await source.query<Switched & { subject: OpeningSubject }>(SWITCHED);
  const of = <T>(kind: string, schema: z.ZodType<T>): T[] => rows.filter((row) => row.kind === kind).map((row) => schema.parse(row.body));
  const forms = { departments: of('department', departmentSchema), categories: of('category', categorySchema), places: of('place', placeSchema), actions: of('action', actionTakenSchema) };
  const version = createHash('sha256').update(JSON.stringify(forms)).digest('base64url').slice(0, 16);
  return {
    revision,
    snapshot: { version, ...forms },
    categories: byCode(forms.categories), departments: byCode(forms.departments), places: byCode(forms.places), actions: byCode(forms.actions),
    content: new DirectoryContent(contentOf(rows, onFault), new Map(switched.map(({ subject, hours, ...rest }) => [subject, { ...rest, hours: hours && weeklyHoursSchema.parse(hours) }]))),
  };
}

/** One entry that cannot be read is passed over: callers still hear all others. */
export function contentOf(rows: readonly Row[], onFault: (kind: string, code: string) => void): Content[] {
  return rows.flatMap(({ kind, code, body, owner, reviewOn, isRetired, texts }) => {
    if (!isContentKind(kind) || owner === null || reviewOn === null) return [];
    const [read, words] = [CONTENT_BODIES[kind].safeParse(body), textsSchema.nullable().safeParse(texts)];
    if (read.success && words.success) return [{ kind, code, body: read.data, owner, reviewOn, isRetired, texts: words.data }];
    onFault(kind, code);
    return [];
  });
}

const isContentKind = (kind: string): kind is ContentKind => CONTENT_KINDS.includes(kind as ContentKind);
const byCode = <T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.code, one]));
