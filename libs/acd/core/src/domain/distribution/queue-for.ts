import type { FloorPolicy } from '../policy/floor-policy.js';

/** What a caller chose in the menus: the department that their call is about, and the menus' own name for it. */
export interface Chosen {
  readonly topic: string | null;
  readonly menu?: string | null | undefined;
}

/** The queue of callers who chose this: the one that names the department, or else the menus' topic, or the first. */
export function queueFor({ topic, menu = null }: Chosen, policy: Pick<FloorPolicy, 'queues'>): string {
  const naming = (chosen: string | null) => policy.queues.find(({ topics }) => chosen !== null && topics.includes(chosen));
  return (naming(topic) ?? naming(menu) ?? policy.queues[0]).code;
}
