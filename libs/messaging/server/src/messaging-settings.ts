import type { DailyHours } from '@pukar/kernel';
import type { TemplateRules } from '@pukar/messaging-core/domain';

/** What a deployment decides about messages. */
export abstract class MessagingSettings {
  /** Where the carrier reaches the api, without a slash at its end. */
  abstract readonly publicUrl: string;
  /** The number that citizens are told. */
  abstract readonly helplineNumber: string;
  /**
   * After so long a message that is still being sent has lost its worker. It must be longer than a provider is waited for
   * (5 s for the local carrier, 30 s for Twilio): a slower answer would be taken for none.
   */
  abstract readonly uncertainAfterSeconds: number;
  /** Nobody is told of an announcement within these. */
  abstract readonly quietHours: DailyHours;
  /** Nobody is told of a step of their ticket within these but what they wait for; undefined: at any hour. */
  abstract readonly quietHoursOfSteps: DailyHours | undefined;
  /** So many messages go to one phone in a day; the others wait for the next. */
  abstract readonly perCitizenDay: number;
  /** Officers get e-mail: there is a server for it. */
  abstract readonly hasMail: boolean;
  /** What templates must keep. */
  abstract readonly rules: TemplateRules;
}
