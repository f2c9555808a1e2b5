import type { FloorPolicy } from './floor-policy.js';
import type { PolicyFault } from './policy-fault.js';

interface Way {
  readonly to: string;
  readonly at: readonly (string | number)[];
}

/** Ways from queue to queue on which a caller could come back to where they were, each said once, where it closes. */
export function findCircles(policy: FloorPolicy): readonly PolicyFault[] {
  const ways = new Map(policy.queues.map((queue, nth): [string, readonly Way[]] => [queue.code, [
    ...queue.overflow.flatMap(({ to }, rule) => (typeof to === 'object' ? [{ to: to.queue, at: ['queues', nth, 'overflow', rule, 'to'] }] : [])),
    ...(typeof queue.whenEmpty === 'object' ? [{ to: queue.whenEmpty.queue, at: ['queues', nth, 'whenEmpty'] }] : []),
  ]]));
  const faults: PolicyFault[] = [];
  const done = new Set<string>();
  const walk = (queue: string, path: readonly string[]): void => {
    for (const { to, at } of ways.get(queue) ?? []) {
      if (path.includes(to)) faults.push({ code: 'circle', at, detail: [...path.slice(path.indexOf(to)), to].join(' → ') });
      else if (!done.has(to)) walk(to, [...path, to]);
    }
    done.add(queue);
  };
  for (const { code } of policy.queues) if (!done.has(code)) walk(code, [code]);
  return faults;
}
