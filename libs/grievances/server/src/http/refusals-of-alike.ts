import { RefusalError } from '@pukar/platform/http';
import type { LinkRefusal } from '../alike/link-tickets.use-case.js';
import type { MergeRefusal } from '../alike/merge-tickets.use-case.js';
import type { OpenRefusal } from '../alike/run-incidents.use-case.js';

const REFUSALS: Readonly<Record<MergeRefusal | OpenRefusal | LinkRefusal | 'not-your-call', readonly [number, string]>> = {
  'wrong-number': [422, 'One of the two is no ticket number: a digit is wrong.'],
  'not-found': [404, 'One of the two numbers is no ticket\'s.'],
  'not-open': [409, 'One of them is answered, closed or merged already: nothing was changed.'],
  unwritten: [409, 'One of them is spoken, and still to be written down: nobody knows yet what it says.'],
  'not-alike': [409, 'They are of two categories: one answer cannot answer both.'],
  later: [409, 'The second is promised for a later day: merge it into the first, or leave both.'],
  lower: [409, 'The second is with an officer below: merge it into the first, or leave both.'],
  'into-itself': [409, 'They are one ticket already.'],
  'unknown-category': [422, 'There is no such category.'],
  'unknown-place': [422, 'One of the places is not in the directory.'],
  'decided-already': [409, 'Somebody decided this meanwhile.'],
  'no-such-notice': [422, 'It is open. Callers are told nothing: there is no such notice, or it must be looked at again first.'],
  'bad-end': [422, 'It is open. Callers are told nothing: the end is past, or more than 14 days away.'],
  'told-otherwise': [409, 'It is open. Callers are told nothing: they hear something else just now.'],
  'linked-already': [409, 'They are linked already.'],
  'not-linked': [409, 'They are not linked any more.'],
  'not-your-call': [403, 'This call is not with you.'],
};

/** The answer to a refusal about tickets of one matter. */
export const refusalOfAlike = (code: keyof typeof REFUSALS): RefusalError => new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);
