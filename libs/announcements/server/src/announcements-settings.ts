import type { DailyHours } from '@pukar/kernel';

/** What a deployment decides about announcements. */
export class AnnouncementsSettings {
  constructor(
    /** Where the carrier reaches the api, without a slash at its end. */
    readonly publicUrl: string,
    readonly quietHours: DailyHours,
    /** Lines that announcements take at once, at most. */
    readonly atOnce: number,
    /** Calls that begin in a minute, at most. */
    readonly perMinute: number,
    /** Of so many announcements a citizen is told in thirty days. */
    readonly mostPerMonth: number,
    /** Until somebody who was not reached is rung again. */
    readonly retryMinutes: number,
  ) {}
}
