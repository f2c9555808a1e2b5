import { dayAfter, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { DISTRICT_POSTS, STATE_POSTS } from '../data/in-order-of-demand.js';
import { DIVISIONS } from '../data/divisions.js';
import { DISTRICTS } from '../data/places/index.js';
import { holidayCode, silentIn } from './content-keys.js';
import type { Content, Facility, OfficeCard, PostHolder, TextsOfContent } from './content.js';
import { DEPARTMENT_CODES } from './department.js';
import type { EmergencyNumber } from './emergency-number.js';
import { isOfficeCode } from './office.js';
import type { Holiday } from './working-calendar.js';

/** Why a piece of content is refused: its code does not say what it is, nobody answers for it, the state's own languages have no words, or its review lies in the past or years ahead. */
export type EntryFault = 'bad-code' | 'unknown-district' | 'unknown-office' | 'unknown-owner' | 'words-missing' | 'bad-review';

const OWNERS: ReadonlySet<string> = new Set([...DEPARTMENT_CODES, ...STATE_POSTS, ...DISTRICT_POSTS]);
const LETTERS: ReadonlySet<string> = new Set(DISTRICTS.map(({ code }) => code.slice(code.indexOf('-') + 1)));
const AREAS = { districts: LETTERS, divisions: new Set(DIVISIONS.map(({ code }) => code)) };
/** Nothing is said for longer without being looked at. */
const LONGEST_REVIEW_DAYS = 730;
/** What a call can carry of a holiday's name. */
const LONGEST_HOLIDAY_CODE = 28;

/** The code that the content of an entry asks for; null where it is free. */
function codeOf({ kind, code, body }: Pick<Content, 'kind' | 'code' | 'body'>): string | null {
  switch (kind) {
    case 'facility':
      return `${(body as Facility).facility}-${(body as Facility).district}`;
    case 'office':
      return `${(body as OfficeCard).department}-${(body as OfficeCard).district}`;
    case 'post': {
      const { post, district } = body as PostHolder;
      return DISTRICT_POSTS.includes(post) ? `${post}-${district}` : post;
    }
    case 'holiday':
      // Several of one day, kept in different places, have letters after it.
      return `${(body as Holiday).date}${code.slice((body as Holiday).date.length)}`;
    case 'emergency-number':
      return (body as EmergencyNumber).number;
    default:
      return null;
  }
}

const districtsOf = ({ kind, body }: Pick<Content, 'kind' | 'body'>): readonly string[] => {
  if (kind === 'holiday') return (body as Holiday).districts ?? [];
  const { district } = body as { district?: string | null };
  return district ? [district] : [];
};

/** What is wrong with a piece of content that somebody wants to keep, on a day; undefined for nothing. `texts`: what callers would hear. */
export function entryFault(entry: Pick<Content, 'kind' | 'code' | 'body' | 'owner' | 'reviewOn'>, texts: TextsOfContent, today: string): EntryFault | undefined {
  const asked = codeOf(entry);
  if (asked !== null && asked !== entry.code) return 'bad-code';
  if (entry.kind === 'holiday' && !new RegExp(`^[a-z][a-z-]{0,${LONGEST_HOLIDAY_CODE - 1}}$`).test(holidayCode(entry.body as Holiday))) return 'bad-code';
  if (districtsOf(entry).some((district) => !LETTERS.has(district))) return 'unknown-district';
  if (entry.kind === 'holiday' && (entry.body as Holiday).offices?.some((office) => !isOfficeCode(office, AREAS))) return 'unknown-office';
  if (!OWNERS.has(entry.owner)) return 'unknown-owner';
  if (entry.reviewOn < today || entry.reviewOn > dayAfter(today, LONGEST_REVIEW_DAYS)) return 'bad-review';
  return silentIn(entry, texts, LANGUAGES_OF_THE_STATE).length > 0 ? 'words-missing' : undefined;
}
