import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category, FactDefinition } from '@pukar/directory-core/contracts';
import { asksFacts, promisesDay } from '@pukar/grievances-core/domain';
import type { ScriptInLanguage } from './scripts/load-script.js';
import { spokenLanguage } from './spoken-language.js';

/** A sentence to say, which field its answer goes to, and the language (BCP-47) that it is in. */
export interface Saying {
  readonly field: string;
  readonly text: string;
  readonly language: string;
}

/** What the sentences follow. */
export interface SayingOf {
  readonly content: DraftContent;
  readonly category: Category | null;
  /** What the category is called in the caller's language; null where that is not known. */
  readonly categoryInWords: string | null;
  readonly script: ScriptInLanguage;
  readonly isRegistered: boolean;
  /** The id of the field that the cursor is in. */
  readonly at: string;
  /** They were not asked yet whether they want to be told of schemes. */
  readonly mayAskToTell?: boolean;
  /** Others told of the same matter. */
  readonly mayJoin?: boolean;
}

/** A statement shorter than this is still being told. */
const TOLD_CHARACTERS = 10;

/** How a fact is asked for: in the script's own words, else in those of the directory. */
export function askFor({ key, ask }: FactDefinition, { script, language }: ScriptInLanguage): { readonly text: string; readonly lang: string } {
  const name = script.facts[key];
  if (name !== undefined) return { text: script.fact.replace('{fact}', name), lang: language };
  const spoken = spokenLanguage(language);
  return { text: ask[spoken], lang: `${spoken}-IN` };
}

/**
 * What the agent says, the nearest first: the sentence of the field that the cursor is in; then what is still to be asked, in the order of the form; what it is
 * about, said back; then that it is registered and by when there is an answer; after that, whether there is more.
 */
export function whatToSay({ content, category, categoryInWords, script: spoken, isRegistered, at, mayAskToTell = false, mayJoin = false }: SayingOf): Saying[] {
  const { script, language } = spoken;
  const say = (field: string, text: string): Saying => ({ field, text, language });
  const consent = mayAskToTell ? [say('consent', script.tell)] : [];
  if (isRegistered) return [...consent, say('closing', script.closing)];
  const promise = category && promisesDay(content.kind) ? [say('promise', script.promise.replace('{days}', String(category.workingDays)))] : [];
  const about = category && categoryInWords !== null ? [say('about', script.about.replace('{category}', categoryInWords))] : [];
  const facts = asksFacts(content.kind) ? (category?.facts ?? []) : [];
  const asked = (fact: FactDefinition): Saying => { const { text, lang } = askFor(fact, spoken); return { field: `fact-${fact.key}`, text, language: lang }; };

  const open: Saying[] = [];
  if (!content.categoryCode) open.push(say('category', script.category));
  if (!content.placeCode && category?.department !== null) open.push(say('place', script.place));
  if (content.statement.trim().length < TOLD_CHARACTERS) open.push(say('statement', script.statement));
  for (const fact of facts) {
    const told = content.facts[fact.key];
    if (!told?.value.trim()) open.push(asked(fact));
    else if (fact.identifying && !told.consent) open.push(say(`fact-${fact.key}-consent`, script.consent));
  }
  const here = open.find(({ field }) => field === at) ?? atHere(at, facts.map(asked), [say('category', script.category), say('place', script.place), say('statement', script.statement)]);
  const rest = open.filter(({ field }) => field !== here?.field);
  const next = [...(here ? [here] : []), ...(mayJoin ? [say('join', script.join)] : []), ...rest];
  if (open.length === 0) return [say('register', script.readBack), ...promise, ...about, ...(mayJoin ? [say('join', script.join)] : []), ...consent];
  return at === 'place' || at === 'statement' ? [...about, ...next, ...promise] : [...next, ...about, ...promise];
}

/** The sentence of a field that is filled already, when the cursor is there again. */
const atHere = (at: string, ...asked: readonly (readonly Saying[])[]): Saying | undefined => asked.flat().find(({ field }) => field === at);
