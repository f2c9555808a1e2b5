const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before the number of somebody's home. */
export const HOUSE_WORDS = set('house home hno flat quarter qtr door makan makaan ghar मकान घर फ्लैट क्वार्टर भवन');

/** The name of a house ends so. */
export const HOUSE_NAMES = set('niwas nivas nivaas bhawan bhavan kunj sadan villa apartment apartments residency heights kutir निवास भवन कुंज सदन विला अपार्टमेंट कुटीर');

/** The number after one of these is public and ends an address: it says where the work is. */
export const PUBLIC_PLACES = set('ward sector pole zone block phase km transformer meter वार्ड सेक्टर पोल खंभा खंभे खम्भा जोन ब्लॉक फेज ट्रांसफार्मर मीटर');

/** The number after one of these is public too, but the word is a part of an address. */
export const STREETS = set('gali galli lane street road marg nagar गली रोड सडक मार्ग नगर');

/** Words between a word and its number that mean nothing. */
export const FILLERS = set('no nos number num नंबर नम्बर न नं क्र क्रमांक');
