import { createHash } from 'node:crypto';

/** What a row of the audit says, as the database writes it: the same words at any time, and on any computer. Of `a`, a row of `platform.audit`. */
export const SAID = `jsonb_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.actor_kind, a.actor_id, a.action, a.subject_kind, a.subject_id, a.detail)::text`;

/** Before the first row. */
export const NO_AUDIT = Buffer.alloc(32);

/** A row's place in the chain: SHA-256 of the one before it, its number, and what it says. */
export function linkOf(before: Uint8Array, seq: number, said: string): Buffer {
  return createHash('sha256').update(before).update(`${seq}\n`).update(said).digest();
}

/** So much of a link is kept elsewhere for each row: enough to say which row was the first that is not as it was. */
export const MARK_BYTES = 8;
