import { withAsciiDigits } from '@pukar/kernel';
import type { FactDefinition } from './category.js';
import { isFiller } from './filler-words.js';
import { foldForSearch } from './fold-for-search.js';

/** The words by which people name what a fact asks for, in the scripts that agents write; folded, so that अस्पताल and aspatal are one. */
const NAMED_BY: Readonly<Record<string, string>> = {
  spot: 'near paas samne peeche road sadak chowk chauraha nagar colony gali mohalla lane temple mandir masjid bazaar market crossing bridge पास सामने पीछे सड़क चौक चौराहा नगर कॉलोनी गली मोहल्ला मंदिर मस्जिद बाज़ार',
  village: 'village gaon gaanv gram panchayat गाँव गांव ग्राम पंचायत',
  ward: 'ward वार्ड',
  policeStation: 'thana kotwali police station chowki थाना कोतवाली चौकी',
  hospital: 'hospital aspatal phc chc clinic swasthya dispensary अस्पताल स्वास्थ्य चिकित्सालय',
  school: 'school vidyalaya shala college स्कूल विद्यालय शाला',
  hostel: 'hostel chhatravas छात्रावास हॉस्टल',
  anganwadi: 'anganwadi aanganwadi आंगनवाड़ी आंगनबाड़ी',
  rationShop: 'ration rashan kotedar dukan shop राशन कोटेदार दुकान',
  shopName: 'shop dukan store company agency firm दुकान कंपनी एजेंसी',
  canal: 'canal nahar dam bandh talab नहर बांध तालाब',
  society: 'society samiti bank branch समिति बैंक शाखा',
  market: 'mandi kendra centre mandi मंडी केंद्र',
  office: 'office karyalay tehsil daftar janpad collectorate कार्यालय तहसील दफ्तर जनपद कलेक्ट्रेट',
  workName: 'building bridge road pul bhawan sadak work भवन पुल सड़क',
  schemeName: 'yojana scheme pension योजना पेंशन',
  month: 'january february march april may june july august september october november december जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  crop: 'wheat gehu soybean chana makka dhan sarson kapas crop गेहूं सोयाबीन चना मक्का धान सरसों कपास',
  animalKind: 'cow buffalo goat gaay bhains bakri bail pashu गाय भैंस बकरी बैल',
  medicine: 'medicine tablet injection dawa दवा इंजेक्शन',
};

/** Numbers that are written with letters, by what they look like. */
const LOOKS_LIKE: Readonly<Record<string, RegExp>> = {
  busNumber: /\b[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{1,4}\b/gi,
  vehicleNumber: /\b[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{1,4}\b/gi,
  routeName: /(?:from\s+)?\p{L}[\p{L}\p{M}]+\s+(?:to|se|से)\s+\p{L}[\p{L}\p{M}]+/giu,
};

/** How many days ago a word says. कल is yesterday here: a complaint is of what was. */
const DAYS_AGO: Readonly<Record<string, number>> = { today: 0, aaj: 0, आज: 0, yesterday: 1, kal: 1, कल: 1, parso: 2, parson: 2, परसों: 2 };

const DAY_MS = 24 * 3_600_000;
const MOST_BEFORE = 3;
const MOST_AFTER = 2;

const keysOf = new Map<string, ReadonlySet<string>>(Object.entries(NAMED_BY).map(([key, words]) => [key, new Set(words.split(' ').map(foldForSearch))]));

/** `24-11-2026`, a day of India's calendar. */
function dayBefore(today: Date, days: number): string {
  const day = new Date(today.getTime() - days * DAY_MS);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', day: '2-digit', month: '2-digit', year: 'numeric' }).format(day).replaceAll('/', '-');
}

/** Days that are named: a date with its year, or one of the words for today and the days before. */
function daysIn(words: string, today: Date): string[] {
  const written = [...withAsciiDigits(words).matchAll(/\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b/g)].map(([, day = '', month = '', year]) => `${day.padStart(2, '0')}-${month.padStart(2, '0')}-${year}`);
  const named = words.toLowerCase().split(/[^\p{L}\p{M}]+/u).flatMap((word) => (DAYS_AGO[word] === undefined ? [] : [dayBefore(today, DAYS_AGO[word])]));
  return [...written, ...named];
}

const isGrammar = (word: string): boolean => isFiller(foldForSearch(word));

/** The name round the word at `at`: what stands before it and after it up to grammar. */
function nameAround(words: readonly string[], at: number): string {
  let [from, to] = [at, at];
  while (at - from < MOST_BEFORE && from > 0 && !isGrammar(words[from - 1]!)) from -= 1;
  while (to - at < MOST_AFTER && to < words.length - 1 && !isGrammar(words[to + 1]!)) to += 1;
  return words.slice(from, to + 1).join(' ');
}

/**
 * What somebody's words already tell of a fact: `the PHC at Berasia has no medicine` tells the hospital. As it was said, the first first; empty where they
 * tell nothing of it. Of numbers that identify only what is keyed in: none is guessed from a statement.
 */
export function factsInWords({ key, format }: Pick<FactDefinition, 'key' | 'format'>, words: string, today: Date): string[] {
  if (format === 'date') return [...new Set(daysIn(words, today))];
  const look = LOOKS_LIKE[key];
  if (look) return [...new Set([...words.matchAll(look)].map(([found]) => found.trim()))];
  const names = keysOf.get(key);
  if (!names) return [];
  const found: string[] = [];
  for (const clause of words.split(/[,.;:!?|।\n]+/u)) {
    const said = clause.trim().split(/\s+/u);
    const at = said.findIndex((word) => names.has(foldForSearch(word)));
    if (at >= 0) found.push(nameAround(said, at));
  }
  return [...new Set(found)];
}
