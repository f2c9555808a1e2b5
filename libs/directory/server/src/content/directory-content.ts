import { keyOfPart, maySpeak, partsOf, silentIn, spokenWords, type Content, type ContentKind, type Holiday, type Switched } from '@pukar/directory-core/domain';
import type { OpeningSubject } from '@pukar/directory-core/contracts';
import { type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { wordsOf, wordsOfPart } from './words-of.js';

/** A caller on a day: what they may be told, and in which language. `null` while none is chosen. */
export interface Listener {
  readonly today: string;
  readonly language: Language | null;
}

/** What callers are told of the directory, from memory, as it was last read. */
export class DirectoryContent {
  private readonly byKind = new Map<ContentKind, Map<string, Content>>();
  private readonly byKey = new Map<string, { readonly content: Content; readonly part: string }>();
  /** Days kept by the state or by districts, in order. */
  readonly holidays: readonly Holiday[];

  constructor(
    content: readonly Content[],
    private readonly switched: ReadonlyMap<OpeningSubject, Switched> = new Map(),
  ) {
    for (const one of content) {
      this.byKind.set(one.kind, (this.byKind.get(one.kind) ?? new Map<string, Content>()).set(one.code, one));
      // A holiday comes each year under one name, which lasts; only words of its own are looked up here.
      if (one.kind !== 'holiday' || one.texts) for (const part of partsOf(one)) this.byKey.set(keyOfPart(one, part), { content: one, part });
    }
    this.holidays = content.filter(({ kind, isRetired }) => kind === 'holiday' && !isRetired).map(({ body }) => body as Holiday).sort((one, other) => (one.date < other.date ? -1 : 1));
  }

  /** All that may be said of a kind to a listener, in its order. */
  list<Body>(kind: ContentKind, listener: Listener): Content<Body>[] {
    return ([...(this.byKind.get(kind)?.values() ?? [])] as Content<Body>[]).filter((one) => isSaidTo(one, listener));
  }

  /** A piece of content that may be said to a listener. */
  find<Body>(kind: ContentKind, code: string | undefined, listener: Listener): Content<Body> | undefined {
    const found = code === undefined ? undefined : (this.byKind.get(kind)?.get(code) as Content<Body> | undefined);
    return found && isSaidTo(found, listener) ? found : undefined;
  }

  /** The words of a key; those of the first data where nothing else was written. Undefined for what may not be said any more. */
  text(key: string, language: Language, today: string): string | undefined {
    const found = this.byKey.get(key);
    if (!found) return (spokenWords(language) as Readonly<Record<string, string>>)[key];
    return maySpeak(found.content, today) ? wordsOfPart(found.content, found.part, language) : undefined;
  }

  /** Every key that callers may hear of. */
  keys(): readonly string[] {
    return [...new Set([...Object.keys(spokenWords(LANGUAGES_OF_THE_STATE[0])), ...this.byKey.keys()])];
  }

  /** What was switched of a queue, or for everybody. */
  switchedOf(subject: OpeningSubject): Switched {
    return this.switched.get(subject) ?? { hours: null, closedUntil: null, notice: null, noticeUntil: null };
  }
}

function isSaidTo(content: Content, { today, language }: Listener): boolean {
  return maySpeak(content, today) && silentIn(content, wordsOf(content), language ? [language] : LANGUAGES_OF_THE_STATE).length === 0;
}
