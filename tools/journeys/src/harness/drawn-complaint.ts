import type { Category, Place } from '@pukar/directory-core/domain';

/** What each fact that is about a thing may be, as callers say it. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  spot: ['Hanuman mandir Gandhi Nagar', 'सरकारी टंकी के पास नेहरू नगर', 'bus stand chowk', 'Shivaji colony gali'],
  village: ['gram Ramkheda', 'ग्राम बड़खेड़ा', 'village Semri'], ward: ['ward 33', 'वार्ड 12'], policeStation: ['thana Kotwali', 'थाना गोविंदपुरा'],
  hospital: ['Berasia hospital', 'जिला अस्पताल'], school: ['middle school Ramkheda', 'शासकीय स्कूल'], hostel: ['Kasturba hostel'], anganwadi: ['anganwadi 14'],
  rationShop: ['ration dukan 221'], shopName: ['Gupta store'], canal: ['Halali dam'], society: ['Semri samiti'], market: ['Karond mandi'], office: ['tehsil office'],
  workName: ['Kolar road pul'], schemeName: ['Ladli Behna yojana'], month: ['october'], crop: ['soybean'], animalKind: ['gaay'], medicine: ['insulin injection'],
  incidentDate: ['kal', 'aaj'], sinceDate: ['kal'], busNumber: ['MP 04 PA 1234'], routeName: ['Bhopal se Berasia'], poleNumber: ['P 117'],
};

/** A caller, at home somewhere: their name, their place, their things. */
export interface DrawnCaller {
  readonly from: string;
  readonly name: string;
  readonly place: Place;
  readonly homeFacts: Readonly<Record<string, string>>;
}

/** One complaint as its caller brings it. */
export interface DrawnComplaint {
  readonly category: Category;
  readonly place: Place;
  /** How the agent puts what they hear, in whichever script: the beginning of it is typed. */
  readonly phrase: string;
  readonly statement: string;
  /** Every fact that the caller tells; what they do not know is not here. */
  readonly facts: Readonly<Record<string, string>>;
}

type Chance = () => number;
const oneOf = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
/** So many of ten callers say by themselves what a fact would ask for. */
const SAID_BY_ITSELF = 0.6;
/** And so many have the number of their meter, card or application at hand. */
const HAS_NUMBER = 0.5;

export function drawCaller(chance: Chance, nth: number, places: readonly Place[]): DrawnCaller {
  const homeFacts = Object.fromEntries(Object.entries(THINGS).map(([key, list]) => [key, oneOf(chance, list)]));
  return { from: `+9190000${String(12_000 + nth)}`, name: oneOf(chance, ['Ramesh Demokar', 'Sunita Bai', 'अब्दुल करीम', 'Kavita Nair', 'Mohan Lal']), place: oneOf(chance, places), homeFacts };
}

const digits = (chance: Chance, count: number): string => Array.from({ length: count }, () => String(Math.floor(chance() * 10))).join('').replace(/^0/, '7');

/** A complaint of a caller, of any category of the directory. `isKnown`: it is of the category and place given; their things stay theirs. */
export function drawComplaint(chance: Chance, caller: DrawnCaller, category: Category, place: Place, numbers: Map<string, string>): DrawnComplaint {
  const phrase = oneOf(chance, [...category.words, category.name.en, category.name.hi]);
  const facts: Record<string, string> = {};
  const said = [`${phrase}, humein bahut pareshani hai`];
  for (const { key, identifying, required } of category.facts) {
    if (identifying) {
      // A number that they told before is offered, and they say that it is the same.
      if (!numbers.has(key) && chance() >= HAS_NUMBER) continue;
      const known = numbers.get(key) ?? digits(chance, 9);
      numbers.set(key, known);
      facts[key] = known;
      continue;
    }
    const value = caller.homeFacts[key] ?? oneOf(chance, THINGS['spot']!);
    const isSaid = chance() < SAID_BY_ITSELF;
    if (required || isSaid) facts[key] = value;
    if (isSaid) said.push(value);
  }
  return { category, place, phrase, statement: said.join(', '), facts };
}

/** Categories for callers' first and second complaints: of `count` pairs, `same` are of the same category again. */
export function drawPairs(chance: Chance, categories: readonly Category[], count: number, same: number): readonly (readonly [Category, Category])[] {
  return Array.from({ length: count }, (_, nth) => {
    const first = oneOf(chance, categories);
    return [first, nth < same ? first : oneOf(chance, categories.filter((one) => one !== first))] as const;
  });
}
