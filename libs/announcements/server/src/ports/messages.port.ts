import type { Tx } from '@pukar/platform/database';

/** How far the SMS of a telling came. */
export type MessageProgress = 'under-way' | 'gone' | 'failed';

/** The SMS that tell. */
export abstract class MessagesPort {
  /** Once for each telling. */
  abstract write(tx: Tx, telling: { readonly tellingId: string; readonly language: string }): Promise<void>;
  abstract progressOf(source: Pick<Tx, 'query'>, tellingIds: readonly string[]): Promise<ReadonlyMap<string, MessageProgress>>;
}
