import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import type { Alike } from '@pukar/grievances-core/contracts';
import { alikeText as text } from './alike-messages.js';

/** A statement needs so many letters: what is shorter was only begun. */
const BEGUN_CHARACTERS = 10;

/** What the draft is to say of whoever joins a matter by one key: their own words where they told any, otherwise that they say the same; facts of the spot as the others told them. */
export function asJoined(content: DraftContent, category: Category | null, joined: Alike['tickets'][number] | Alike['incidents'][number]): Partial<DraftContent> {
  const theirs = 'statement' in joined ? joined.statement : (joined.words['hi-IN'] ?? '');
  const told = 'facts' in joined ? joined.facts : [];
  const own = content.statement.trim();
  const missing = (category?.facts ?? []).filter(({ key, required }) => required && !content.facts[key]?.value.trim());
  const facts = Object.fromEntries(missing.flatMap(({ key }) => { const known = told.find((one) => one.key === key); return known ? [[key, { value: known.value, consent: false }]] : []; }));
  return {
    ...(own.length < BEGUN_CHARACTERS ? { statement: `${own}${own ? ' ' : ''}${text.saysTheSame}: ${theirs}` } : {}),
    ...(Object.keys(facts).length > 0 ? { facts: { ...content.facts, ...facts } } : {}),
  };
}
