import type { DialPolicy } from '@pukar/calls-core/domain';
import type { DailyHours } from '@pukar/kernel';

/** How we ring. Provided by the application. */
export abstract class OutgoingSettings {
  /** Where the carrier reaches us, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Where it reaches the process that answers when we cannot, likewise. */
  abstract readonly fallbackUrl: string;
  abstract readonly policy: DialPolicy;
  /** The number that whom we ring sees, E.164. */
  abstract readonly callerId: string;
  /** When no citizen is rung without a reason. */
  abstract readonly quietHours: DailyHours;
  /** How long it rings before nobody answered. */
  abstract readonly ringSeconds: number;
}
