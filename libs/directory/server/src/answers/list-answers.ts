import { DEPARTMENTS_BY_DEMAND, districtsOfPin, DISTRICT_POSTS, DIVISIONS, FACILITY_KINDS, pageOf, placeOfPin, SIMPLE_CATEGORIES, STATE_POSTS } from '@pukar/directory-core/domain';
import type { DirectoryContent } from '../content/directory-content.js';
import { listenerOf } from './listener-of.js';
import type { CallerQuestion, DirectoryAnswer } from './caller-question.js';

/** The lists that a caller chooses from, page by page. */
export type ListName = 'simpleCategories' | 'divisions' | 'districtsOf' | 'districtsOfPin' | 'schemes' | 'facilityKinds' | 'departments' | 'posts';

/** A page of a list: up to four entries, and whether there is more. */
export function answerPage(list: ListName, content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const page = pageOf(entriesOf(list, content, question), question.page);
  if (!page) return { code: 'none' };
  return { code: 'page', data: { ...Object.fromEntries(page.items.map((entry, at) => [`item${at + 1}`, entry])), more: page.hasMore ? 'yes' : 'no' } };
}

function entriesOf(list: ListName, content: DirectoryContent, question: CallerQuestion): readonly string[] {
  const { known } = question;
  switch (list) {
    case 'simpleCategories':
      return SIMPLE_CATEGORIES;
    case 'divisions':
      return DIVISIONS.map(({ code }) => code);
    case 'districtsOf':
      return DIVISIONS.find(({ code }) => code === known['division'])?.districts ?? [];
    case 'districtsOfPin':
      return districtsOfPin(known['pin'] ?? '');
    case 'schemes':
      return content.list('scheme', listenerOf(question)).map(({ code }) => code);
    case 'facilityKinds':
      return Object.keys(FACILITY_KINDS);
    case 'departments':
      return DEPARTMENTS_BY_DEMAND;
    case 'posts':
      return [...DISTRICT_POSTS, ...STATE_POSTS];
  }
}

/** The district of the PIN code just keyed. */
export function answerPlaceOfPin({ with: digits }: CallerQuestion): DirectoryAnswer {
  const { code, ...data } = placeOfPin(digits ?? '');
  return { code, data };
}
