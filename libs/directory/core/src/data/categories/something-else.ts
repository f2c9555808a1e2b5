import { SOMETHING_ELSE, usualLevelDays, type Category } from '../../domain/category.js';
import { THING, optional } from '../facts.js';

/** Taken when no department's category fits; the helpline's own desk reads it and finds who must act. */
export const SOMETHING_ELSE_CATEGORY: Category = {
  code: SOMETHING_ELSE,
  department: null,
  name: { en: 'Something else', hi: 'कुछ और' },
  words: ['something else', 'other', 'suggestion', 'thanks', 'do not know', 'कुछ और', 'kuch aur', 'anya', 'अन्य', 'सुझाव', 'sujhav', 'dhanyavad', 'धन्यवाद', 'पता नहीं'],
  workingDays: 7,
  levelWorkingDays: usualLevelDays(7),
  againstStaff: false,
  facts: [optional(THING.spot)],
};
