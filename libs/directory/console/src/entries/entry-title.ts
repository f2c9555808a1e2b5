import type { ContentEntry } from '@pukar/directory-core/contracts';
import { DEPARTMENTS, DISTRICTS } from '@pukar/directory-core/domain';
import { withAsciiDigits } from '@pukar/kernel';
import { entriesText as text } from './entries-messages.js';

const districtName = (letters: string): string => DISTRICTS.find(({ code }) => code.endsWith(`-${letters}`))?.name.en ?? letters;
const departmentName = (code: string): string => DEPARTMENTS.find((department) => department.code === code)?.name.en ?? code;

interface Body {
  readonly facility?: string;
  readonly department?: string;
  readonly post?: string;
  readonly district?: string | null;
  readonly phone?: string;
  readonly name?: { readonly en: string };
}

/** What an entry is, in a person's words. */
export function titleOf({ kind, code, body, texts }: Pick<ContentEntry, 'kind' | 'code' | 'body' | 'texts'>): string {
  const { facility = '', department = '', post = '', district, name } = body as Body;
  const where = district ? `, ${districtName(district)}` : '';
  const english = texts['en-IN'] ?? {};
  switch (kind) {
    case 'facility': return `${text.facilities[facility] ?? facility}${where}`;
    case 'office': return `${departmentName(department)}${where}`;
    case 'post': return `${text.posts[post] ?? post}${where}: ${english.person ?? ''}`;
    case 'holiday':
    case 'emergency-number': return `${code} ${name?.en ?? ''}`;
    default: return english.name ?? english.text ?? code;
  }
}

/** Who answers for it: a department's name, or a post's. */
export const ownerName = (owner: string): string => text.posts[owner] ?? departmentName(owner);

/** The owners that can be chosen. */
export const OWNERS: readonly { readonly code: string; readonly name: string }[] = [
  ...DEPARTMENTS.map(({ code, name }) => ({ code, name: name.en })), ...Object.entries(text.posts).map(([code, name]) => ({ code, name })),
];

const STANDING_ORDER = { expired: 0, soon: 1, live: 2, retired: 3 };

/** The entries that a search finds; what must be looked at first, then those to be looked at soon. */
export function foundEntries(entries: readonly ContentEntry[], query: string): ContentEntry[] {
  const words = withAsciiDigits(query).toLowerCase().split(/\s+/).filter((word) => word !== '');
  const haystack = (entry: ContentEntry): string => [titleOf(entry), entry.code, ownerName(entry.owner), ((entry.body as Body).phone ?? ''), ((entry.body as Body).phone ?? '').replaceAll(' ', '')].join(' ').toLowerCase();
  return entries.filter((entry) => { const all = haystack(entry); return words.every((word) => all.includes(word)); }).sort((one, other) => STANDING_ORDER[one.standing] - STANDING_ORDER[other.standing]);
}
