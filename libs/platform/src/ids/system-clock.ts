import type { Clock } from '@pukar/kernel';

export const systemClock: Clock = { now: () => new Date() };
