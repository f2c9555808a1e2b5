import { type FlowPart, type FlowWay, isNodeName, type LeadsHere, type Rooted, type SaidPlace, type TreeEntry, type Way } from '@pukar/ivr-core/domain';
import { isLanguage } from '@pukar/kernel';
import { languageName } from '@pukar/ui/language-name';
import { editorText } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { portText } from '../../port-messages.js';

/** What an answer of a look-up means. */
export const answerWords = (answer: string): string => portText.answers[answer] ?? (isLanguage(answer) ? languageName(answer) : answer);
export const portWords = (port: string): string => portText.ports[port] ?? port;
export const fieldWords = (field: string): string => (portText.fields[field] ? `${portText.fields[field]} (${field})` : field);

/** Which way it is: a key, an answer, or what it is for. */
export function wayWords(way: Way): string {
  if ('key' in way) return menusText.key(way.key);
  if ('answer' in way) return answerWords(way.answer);
  return 'nth' in way ? editorText.case(way.nth + 1) : (menusText.ways[way.why] ?? way.why);
}

/** The same where there is little room. */
export const shortWay = (way: Way): string => ('key' in way ? way.key : wayWords(way));

export const flowWayWords = (way: FlowWay): string => editorText.flowWays[way];
export const rootWords = (root: Rooted): string => editorText.roots[root];
export const leaderWords = (one: LeadsHere): string => (one.from === null ? flowWayWords(one.by) : `${one.from}, ${wayWords(one.by)}`);

/** One step of the way to a node: the key that leads there, and its name. */
export const stepWords = ({ id, place }: TreeEntry): string => ('by' in place && 'key' in place.by ? `${place.by.key} ${id}` : id);

/** Where in a node something is said. */
export function placeWords(place: SaidPlace): string {
  if (place.at === 'help') return place.nth === 0 ? editorText.helps.first : editorText.helps.second;
  return place.at === 'again' ? editorText.again(answerWords(place.answer)) : editorText.places[place.at];
}

/** A part that is said in one language only, or only sometimes, is named so. */
export const isAlwaysSaid = ({ language, when, on }: FlowPart): boolean => !language && !on && (when ?? []).length === 0;

/** A name as it may be given: what is typed in capitals or with spaces is meant well. */
export function nameFrom(typed: string): string | undefined {
  const name = typed.trim().toLowerCase().replace(/[\s_]+/g, '-');
  return isNodeName(name) ? name : undefined;
}
