import { describe, expect, it } from '@jest/globals';
import { NameWord } from './name-match.js';
import { soundKeys } from './sounds-alike.js';

const meets = (a: string, b: string): boolean => new NameWord(a).isIn(soundKeys(b), 'alone');

describe('words that sound alike', () => {
  it.each([
    ['Ramesh', 'रमेश'], ['rameshh', 'रमेश'], ['Verma', 'वर्मा'], ['Varma', 'Verma'], ['Sharma', 'शर्मा'], ['Sunita', 'सुनीता'], ['Suneeta', 'Sunita'],
    ['Krishna', 'कृष्ण'], ['Lakshmi', 'लक्ष्मी'], ['Laxmi', 'Lakshmi'], ['Singh', 'सिंह'], ['Chauhan', 'चौहान'], ['Shailendra', 'शैलेन्द्र'], ['Jyoti', 'ज्योति'],
    ['Gyanendra', 'ज्ञानेंद्र'], ['Mohammad', 'Muhammad'], ['Pandey', 'पांडे'], ['Dubey', 'दुबे'], ['Bai', 'बाई'], ['Vijay', 'विजय'], ['Zakir', 'ज़ाकिर'],
    ['Wasim', 'वसीम'], ['Phoolwati', 'फूलवती'], ['Asha', 'आशा'], ['Anand', 'आनंद'], ['Ram', 'राम'], ['Raj', 'राज'], ['Ramesh', 'રમેશ'], ['Ramesh', 'রমেশ'], ['Ramesh', 'ரமேஷ்'],
  ])('%s meets %s, both ways', (a, b) => expect([meets(a, b), meets(b, a)]).toEqual([true, true]));

  it.each([['Anand', 'and'], ['Khan', 'can'], ['Khan', 'कान'], ['Sita', 'sit'], ['Ram', 'room'], ['Raj', 'rage'], ['Ravi', 'rave'], ['Lata', 'late'], ['Mala', 'mile'], ['Asha', 'ash']])(
    '%s does not meet %s',
    (a, b) => expect(meets(a, b)).toBe(false),
  );
});
