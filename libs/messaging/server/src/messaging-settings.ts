import type { DailyHours } from '@pukar/kernel';

/** What a deployment decides about messages. */
export class MessagingSettings {
  constructor(
    /** Where the carrier reaches the api, without a slash at its end. */
    readonly publicUrl: string,
    /** The number that citizens are told. */
    readonly helplineNumber: string,
    /**
     * After so long a message that is still being sent has lost its worker. It must be longer than the carrier's client waits
     * for an answer (5 s for the local carrier, 30 s for Twilio): a slower answer would be taken for none.
     */
    readonly uncertainAfterSeconds: number,
    /** Nobody is told of an announcement within these. */
    readonly quietHours: DailyHours,
  ) {}
}
