import type { Language } from '@pukar/kernel';
import type { DepartmentCode } from './department.js';

/** The kinds of what callers are told besides departments, categories, places and actions: each piece has an owner and is looked at again. */
export const CONTENT_KINDS = ['scheme', 'facility', 'office', 'post', 'notice', 'survey', 'holiday', 'emergency-number'] as const;

/** One of the kinds of content. */
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** Facts that stay true whoever looks at them again, or never: a holiday that was, a number in a prompt. They do not expire. */
const LASTING: ReadonlySet<ContentKind> = new Set(['holiday', 'emergency-number']);

/** What is said of a piece of content in each language, by the part (`about`, `q1`); a part that is missing is not said in that language. */
export type TextsOfContent = Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>>;

/** A piece of content of the directory, and who answers for it. */
export interface Content<Body = unknown> {
  readonly kind: ContentKind;
  readonly code: string;
  readonly body: Body;
  /** The department that answers for it, or a post of who's who. */
  readonly owner: string;
  /** The last day on which it may be said without being looked at again, `YYYY-MM-DD`. */
  readonly reviewOn: string;
  readonly isRetired: boolean;
  /** Its own words; `null` for those of the first data. */
  readonly texts: TextsOfContent | null;
}

/** What a scheme's question decides. `enough`: with a yes to it, the others need not be asked. */
export const QUESTION_RULES = ['needs-yes', 'needs-no', 'enough'] as const;

/** One of the rules of a question. */
export type QuestionRule = (typeof QUESTION_RULES)[number];

/** Whom a scheme is for: what each of its questions, from `q1`, must be answered with. Nobody is refused by it: the office decides. */
export interface Scheme {
  readonly rules: readonly QuestionRule[];
}

/** A place that serves the public in a district. Its telephone is digits in groups. */
export interface Facility {
  readonly facility: string;
  readonly district: string;
  readonly phone: string;
}

/** A department's office in a district: whom to ask, and when. */
export interface OfficeCard {
  readonly department: DepartmentCode;
  readonly district: string;
  readonly phone: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Who holds a post: of the state, or of one district. `invented` names somebody for a first start. */
export interface PostHolder {
  readonly post: string;
  readonly district: string | null;
  readonly phone: string;
  readonly invented?: string | undefined;
}

/** Whether a piece of content may be said on a day: not once it was taken away, nor after the day on which it had to be looked at again. */
export function maySpeak({ kind, reviewOn, isRetired }: Pick<Content, 'kind' | 'reviewOn' | 'isRetired'>, today: string): boolean {
  return !isRetired && (LASTING.has(kind) || today <= reviewOn);
}

/** How a piece of content stands on a day. `soon`: it must be looked at within thirty days. */
export type Standing = 'live' | 'soon' | 'expired' | 'retired';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Where a piece of content stands, for those who look after it. */
export function standingOf(content: Pick<Content, 'kind' | 'reviewOn' | 'isRetired'>, today: string): Standing {
  if (content.isRetired) return 'retired';
  if (!maySpeak(content, today)) return 'expired';
  return !LASTING.has(content.kind) && (Date.parse(content.reviewOn) - Date.parse(today)) / DAY_MS <= SOON_DAYS ? 'soon' : 'live';
}
