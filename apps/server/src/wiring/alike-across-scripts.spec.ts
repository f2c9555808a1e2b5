import { describe, expect, it } from '@jest/globals';
import { soundOfWord } from '@pukar/forwarding-core/domain';
import { alike } from '@pukar/grievances-core/domain';
import fc from 'fast-check';

/** The same said in Devanagari and as people write it in Latin letters, with the words that English has in both. */
const SAID: readonly (readonly [string, ...string[]])[] = [
  ['वार्ड ३३ में ट्रांसफार्मर जल गया है', 'ward 33 me transformer jal gaya hai', 'Ward 33 mein transformar jal gaya he'],
  ['सोमवार से बिजली नहीं आ रही', 'somvar se bijli nahi aa rahi', 'Somwar se bijlee nahin aa rahi'],
  ['हैंडपंप खराब है, पानी नहीं निकलता', 'handpump kharab hai, pani nahi nikalta', 'hand pump kharaab hai paani nahin nikalta'],
  ['स्कूल के पास नाली जाम है और बदबू आती है', 'school ke paas nali jam hai aur badbu aati hai', 'skool ke pas naali jaam he aur badboo ati hai'],
  ['सड़क पर बड़ा गड्ढा है, बस स्टैंड के सामने', 'sadak par bada gaddha hai, bus stand ke samne', 'sadak par bara gadda hai bas stand ke saamne'],
  ['राशन दुकान तीन महीने से बंद है', 'ration dukan teen mahine se band hai', 'rashan dukaan tin mahine se band he'],
  ['मीटर की रीडिंग गलत है और बिल ज्यादा आया', 'meter ki reading galat hai aur bill jyada aaya', 'mitar ki riding galat hai aur bil zyada aya'],
  ['पेंशन का पैसा खाते में नहीं आया', 'pension ka paisa khate me nahi aaya', 'penshan ka paisa khaate mein nahin aya'],
];
const like = (a: string, b: string): number => alike(a, b, soundOfWord);
const matter = fc.integer({ min: 0, max: SAID.length - 1 });
const way = fc.nat({ max: 2 });
const holds = (check: (...of: [number, number, number, number]) => void): void => fc.assert(fc.property(matter, matter, way, way, check), { numRuns: 300 });

describe('statements in two scripts', () => {
  it('are more alike where they say the same than where they do not, whoever wrote which', () => holds((a, b, first, second) => {
    if (a === b) return;
    expect(like(SAID[a]![first]!, SAID[a]![second]!)).toBeGreaterThan(like(SAID[a]![first]!, SAID[b]![second]!) + 0.1);
  }));

  it('are as alike one way round as the other, from 0 to 1, and wholly alike with themselves', () => holds((a, b, first, second) => {
    const [one, other] = [SAID[a]![first]!, SAID[b]![second]!];
    expect(like(one, other)).toBe(like(other, one));
    expect(like(one, other)).toBeLessThanOrEqual(1);
    expect(like(one, one)).toBe(1);
  }));

  it('meet by their letters nowhere: without the sounds they say nothing of each other', () => {
    for (const [devanagari, ...latin] of SAID.slice(1)) for (const one of latin) expect([alike(devanagari, one), like(devanagari, one) > 0.3]).toEqual([0, true]);
  });

  it('are told apart by their numbers, in whatever digits', () => {
    expect(like('वार्ड ३३ में बिजली नहीं', 'ward 33 me bijli nahi')).toBeGreaterThan(like('वार्ड ३३ में बिजली नहीं', 'ward 47 me bijli nahi'));
  });

  it('in scripts of other languages meet themselves', () => {
    for (const text of ['குடிநீர் வரவில்லை', 'పనిచేయని వీధి దీపం', 'بجلی نہیں آ رہی', 'জল আসছে না']) expect([like(text, text), like(text, 'no supply since monday') < 0.3]).toEqual([1, true]);
  });
});
