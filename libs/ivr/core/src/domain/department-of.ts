import type { Position } from './position.js';

/** The kept field that says which department a call is about, by what the menus told that it is about. A category begins with its department's code. */
const SAID_BY: Readonly<Record<string, 'category' | 'department'>> = { status: 'category', complaint: 'category', office: 'department' };

/** The code of the department that a call is about, as far as its caller chose one or asked for a ticket of one. */
export function departmentOf({ topic, kept }: Pick<Position, 'topic' | 'kept'>): string | null {
  const said = topic === null || !Object.hasOwn(SAID_BY, topic) ? undefined : kept[SAID_BY[topic]!];
  return said === undefined ? null : said.slice(0, 3);
}
