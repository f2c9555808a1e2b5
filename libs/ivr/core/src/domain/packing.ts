import type { Flow, NodeId } from './flow.js';
import { topicsOf } from './topics-of.js';

/** Entries of a page of a list, and whether there is more behind it. */
export const PAGE_FIELDS = ['item1', 'item2', 'item3', 'item4', 'more'] as const;
/** Digits that were keyed in and are being read back. */
export const READ_BACK_FIELD = 'digits';

const WIDTH = 2;
const RADIX = 36;
const BETWEEN = '|';

interface Places {
  readonly nodes: readonly NodeId[];
  readonly topics: readonly string[];
  readonly fields: readonly string[];
}

/** A flow is read a thousand times a second and never changes: its names are put in order once. */
const PLACES = new WeakMap<Flow, Places>();

function placesOf(flow: Flow): Places {
  const known = PLACES.get(flow);
  if (known) return known;
  // Sorted, because a document that was stored need not come back in the order in which it was written.
  const places = { nodes: Object.keys(flow.nodes).sort(), topics: topicsOf(flow), fields: [...new Set([...Object.keys(flow.fields), ...PAGE_FIELDS, READ_BACK_FIELD])].sort() };
  PLACES.set(flow, places);
  return places;
}

/** Names of nodes, two characters each. */
export const packNodes = (flow: Flow, ids: readonly NodeId[]): string => ids.map((id) => placeOf(placesOf(flow).nodes, id)).join('');

/** The names that were packed; undefined where the flow has no such places. */
export function unpackNodes(flow: Flow, packed: string): NodeId[] | undefined {
  const { nodes } = placesOf(flow);
  if (packed.length % WIDTH !== 0) return undefined;
  const ids: NodeId[] = [];
  for (let at = 0; at < packed.length; at += WIDTH) {
    const id = nameAt(nodes, packed.slice(at, at + WIDTH));
    if (id === undefined) return undefined;
    ids.push(id);
  }
  return ids;
}

/** What a call is about, as its place among the flow's topics; nothing where menus told nothing. */
export const packTopic = (flow: Flow, topic: string | null): string => (topic === null ? '' : placeOf(placesOf(flow).topics, topic));

/** The topic that was packed; undefined where the flow has none at that place. */
export const unpackTopic = (flow: Flow, packed: string): string | null | undefined => (packed === '' ? null : nameAt(placesOf(flow).topics, packed));

/** Throws on a name that the flow does not have: without it a caller would stand nowhere. */
function placeOf(names: readonly string[], name: string): string {
  const place = names.indexOf(name);
  if (place < 0) throw new Error(`nothing in the flow is called ${name}`);
  return place.toString(RADIX).padStart(WIDTH, '0');
}

const nameAt = (names: readonly string[], place: string): string | undefined => (/^[0-9a-z]{2}$/.test(place) ? names[Number.parseInt(place, RADIX)] : undefined);

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name of a field in one character, where a flow has no more of them than there are. */
const packField = (fields: readonly string[], name: string): string => (fields.length > LETTERS.length ? placeOf(fields, name) : LETTERS[fields.indexOf(name)]!);

function unpackField(fields: readonly string[], one: string): readonly [field: string | undefined, value: string] {
  return fields.length > LETTERS.length ? [nameAt(fields, one.slice(0, WIDTH)), one.slice(WIDTH)] : [fields[LETTERS.indexOf(one.slice(0, 1) || ' ')], one.slice(1)];
}

/** Fields, each as its name in one or two characters and its value. A field that the flow does not have is left out. */
export function packFields(flow: Flow, values: Readonly<Record<string, string>>): string {
  const { fields } = placesOf(flow);
  return Object.entries(values).filter(([field]) => fields.includes(field)).map(([field, value]) => `${packField(fields, field)}${flow.fields[field] === 'date' ? shorterDay(value) : value}`).join(BETWEEN);
}

/** The fields that were packed; undefined where the flow has no such places. */
export function unpackFields(flow: Flow, packed: string): Record<string, string> | undefined {
  const { fields } = placesOf(flow);
  const values = packed === '' ? [] : packed.split(BETWEEN);
  const named = values.map((one) => {
    const [field, value] = unpackField(fields, one);
    return [field, field !== undefined && flow.fields[field] === 'date' ? longerDay(value) : value] as const;
  });
  return named.every(([field]) => field !== undefined) ? (Object.fromEntries(named) as Record<string, string>) : undefined;
}

const DAY = /^20(\d\d)-(\d\d)-(\d\d)$/;
const [MONTHS, DAYS] = [13, 32];

/** A day of this century in four characters at most. What is no day stays as it is, and is longer. */
function shorterDay(value: string): string {
  const [year, month, day] = (DAY.exec(value) ?? []).slice(1).map(Number);
  return day === undefined || month! >= MONTHS || day >= DAYS ? value : ((year! * MONTHS + month!) * DAYS + day).toString(RADIX);
}

function longerDay(packed: string): string {
  if (!/^[0-9a-z]{1,4}$/.test(packed)) return packed;
  const count = Number.parseInt(packed, RADIX);
  const [year, month, day] = [Math.floor(count / DAYS / MONTHS), Math.floor(count / DAYS) % MONTHS, count % DAYS];
  return `20${[year, month, day].map((one) => String(one).padStart(2, '0')).join('-')}`;
}
