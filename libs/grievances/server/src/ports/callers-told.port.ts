import type { Result } from '@pukar/kernel';

/** Why callers are told nothing: there is no such notice, its end is past or too far away, or somebody switched another meanwhile. */
export type ToldRefusal = 'no-such-notice' | 'bad-end' | 'told-otherwise';

/** What everybody who calls hears before the menu. */
export abstract class CallersToldPort {
  abstract tell(notice: string, until: Date, staffId: string): Promise<Result<null, ToldRefusal>>;
  /** Only where that is what they hear still. */
  abstract stopTelling(notice: string, staffId: string): Promise<void>;
}
