import type * as z from 'zod';
import type { Tx } from '../database/database.js';

/**
 * What a context does when another context's event happened. It runs at least once in a transaction that also records
 * that it ran, so its rows are written exactly once; it must have no other effect.
 */
export interface OutboxHandler {
  /** Unique for ever: `messaging.tell-citizen-registered`. */
  readonly name: string;
  readonly event: string;
  handle(payload: unknown, tx: Tx, event: { readonly id: string; readonly about: string }): Promise<void>;
}

/** A handler whose payload is parsed by the schema of the event's own context. */
export function defineHandler<T>(name: string, event: string, schema: z.ZodType<T>, handle: (payload: T, tx: Tx, event: { readonly id: string; readonly about: string }) => Promise<void>): OutboxHandler {
  return { name, event, handle: (payload, tx, row) => handle(schema.parse(payload), tx, row) };
}
