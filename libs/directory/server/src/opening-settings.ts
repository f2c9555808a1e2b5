import type { DailyHours } from '@pukar/kernel';

/** The hours of every queue in a deployment in which nobody set others. */
export abstract class OpeningSettings {
  abstract readonly firstHours: DailyHours;
}
