import type { Language } from '@pukar/kernel';
import type { Content, Scheme, TextsOfContent } from './content.js';
import type { Holiday } from './working-calendar.js';

/** The code by which a holiday is spoken: its English name in small letters with hyphens, `eid-ul-fitr`. */
export const holidayCode = ({ name }: Pick<Holiday, 'name'>): string => name.en.toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '');

/** The parts that callers hear of a piece of content, in order, and which of them it can do without. */
export function partsOf({ kind, body }: Pick<Content, 'kind' | 'body'>): readonly string[] {
  switch (kind) {
    case 'scheme':
      return ['name', 'about', 'where', ...(body as Scheme).rules.map((_, at) => `q${at + 1}`)];
    case 'facility':
      return ['address'];
    case 'post':
      return ['person'];
    case 'notice':
    case 'survey':
      return ['text'];
    case 'holiday':
      return ['name'];
    default:
      return [];
  }
}

/** The key by which a part is spoken: `scheme.kisan.about`, `address.fire-BPL`, `notice.flood`. */
export function keyOfPart({ kind, code, body }: Pick<Content, 'kind' | 'code' | 'body'>, part: string): string {
  switch (kind) {
    case 'scheme':
      return `scheme.${code}.${part}`;
    case 'holiday':
      return `holiday.${holidayCode(body as Holiday)}`;
    case 'facility':
    case 'post':
      return `${part}.${code}`;
    default:
      return `${kind}.${code}`;
  }
}

/** Kinds that say something without words of their own: the kind of place and its telephone are enough. */
const OPTIONAL: ReadonlySet<Content['kind']> = new Set(['facility']);

/** The languages, of those given, in which something of the content's words is missing: there it is not said. */
export function silentIn(content: Pick<Content, 'kind' | 'body'>, texts: TextsOfContent, languages: readonly Language[]): Language[] {
  if (OPTIONAL.has(content.kind)) return [];
  const parts = partsOf(content);
  return languages.filter((language) => parts.some((part) => !texts[language]?.[part]?.trim()));
}
