import type { FloorPolicy } from '../policy/floor-policy.js';

/** The queue of callers who chose this in the menus: the one that names the topic, or the first. */
export const queueFor = (topic: string | null, policy: Pick<FloorPolicy, 'queues'>): string =>
  (policy.queues.find(({ topics }) => topic !== null && topics.includes(topic)) ?? policy.queues[0]).code;
