import type { Flow, NodeId } from './flow.js';

/** Entries of a page of a list, and whether there is more behind it: what a position holds besides the flow's own fields. */
export const PAGE_FIELDS = ['item1', 'item2', 'item3', 'item4', 'more'] as const;

const WIDTH = 2;
const RADIX = 36;
const BETWEEN = '|';

interface Places {
  readonly nodes: readonly NodeId[];
  readonly fields: readonly string[];
}

/** A flow is read a thousand times a second and never changes: its names are put in order once. */
const PLACES = new WeakMap<Flow, Places>();

function placesOf(flow: Flow): Places {
  const known = PLACES.get(flow);
  if (known) return known;
  // Sorted, because a document that was stored need not come back in the order in which it was written.
  const places = { nodes: Object.keys(flow.nodes).sort(), fields: [...new Set([...Object.keys(flow.fields), ...PAGE_FIELDS])].sort() };
  PLACES.set(flow, places);
  return places;
}

/** Names of nodes, two characters each. */
export function packNodes(flow: Flow, ids: readonly NodeId[]): string {
  const { nodes } = placesOf(flow);
  return ids.map((id) => nodes.indexOf(id).toString(RADIX).padStart(WIDTH, '0')).join('');
}

/** The names that were packed; a place that the flow does not have ends the list. */
export function unpackNodes(flow: Flow, packed: string): NodeId[] {
  const { nodes } = placesOf(flow);
  const ids = Array.from({ length: Math.floor(packed.length / WIDTH) }, (_, at) => nodes[Number.parseInt(packed.slice(at * WIDTH, (at + 1) * WIDTH), RADIX)]);
  return ids.filter((id) => id !== undefined);
}

/** Fields, each as two characters for its name and its value. */
export function packFields(flow: Flow, values: Readonly<Record<string, string>>): string {
  const { fields } = placesOf(flow);
  return Object.entries(values).map(([field, value]) => `${fields.indexOf(field).toString(RADIX).padStart(WIDTH, '0')}${value}`).join(BETWEEN);
}

/** The fields that were packed. */
export function unpackFields(flow: Flow, packed: string): Record<string, string> {
  const { fields } = placesOf(flow);
  const values = packed === '' ? [] : packed.split(BETWEEN);
  return Object.fromEntries(values.flatMap((one) => {
    const field = fields[Number.parseInt(one.slice(0, WIDTH), RADIX)];
    return field === undefined ? [] : [[field, one.slice(WIDTH)]];
  }));
}
