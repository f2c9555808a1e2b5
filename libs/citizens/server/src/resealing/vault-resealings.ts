import { Injectable } from '@nestjs/common';
import { KeyRing } from '@pukar/platform/crypto';
import { resealColumn, type Resealing, type SealedColumn } from '@pukar/platform/resealing';
import { DigitHashes } from '../pin/digit-hashes.js';

const column = (table: string, key: string, name: string, boundTo: string): SealedColumn => ({ table: `vault.${table}`, key, type: 'uuid', column: name, context: (id) => `${boundTo}:${id}` });

/** All that the vault seals, and what each value is bound to: as `persistence/vault.ts` seals it. */
export const SEALED_IN_VAULT: readonly SealedColumn[] = [
  column('citizen', 'id', 'phone_sealed', 'citizen-phone'), column('citizen', 'id', 'name_sealed', 'citizen-name'), column('citizen', 'id', 'address_sealed', 'citizen-address'),
  column('ticket_citizen', 'ticket_id', 'statement_sealed', 'statement'), column('spoken_words', 'spoken_id', 'statement_sealed', 'statement'), column('draft', 'call_id', 'content_sealed', 'draft'),
  column('conduct_mark', 'id', 'note_sealed', 'conduct'), column('conduct_decision', 'id', 'words_sealed', 'conduct'),
  column('identity_request', 'id', 'reason_sealed', 'identity-request'), column('identity_decision', 'request_id', 'reason_sealed', 'identity-decision'),
  column('voice_check', 'id', 'words_sealed', 'voice-check'), column('pressure_handled', 'check_id', 'note_sealed', 'voice-check'),
];

const ROWS = 200;

/** What is sealed anew when the vault's key was rotated. */
@Injectable()
export class VaultResealings {
  constructor(
    private readonly keys: KeyRing,
    private readonly digits: DigitHashes,
  ) {}

  all(): readonly Resealing[] {
    return [...SEALED_IN_VAULT.map((one) => resealColumn(this.keys, one)), this.ofDigits()];
  }

  private ofDigits(): Resealing {
    return {
      name: 'vault.phone_pin',
      batch: async (tx, after) => {
        const rows = await tx.query<{ citizen_id: string; key_id: string; salt: Buffer; key_sealed: Buffer | null }>(
          `select citizen_id, key_id, salt, key_sealed from vault.phone_pin where citizen_id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by citizen_id limit $1`, [ROWS, after]);
        const anew = rows.flatMap((row) => {
          const sealed = this.digits.resealKey(row.citizen_id, row);
          return sealed ? [{ id: row.citizen_id, salt: row.salt, sealed }] : [];
        });
        // Whoever chose anew meanwhile has another salt.
        if (anew.length > 0) await tx.query('update vault.phone_pin p set key_sealed = n.sealed from unnest($1::uuid[], $2::bytea[], $3::bytea[]) n(id, salt, sealed) where p.citizen_id = n.id and p.salt = n.salt', [anew.map(({ id }) => id), anew.map(({ salt }) => salt), anew.map(({ sealed }) => sealed)]);
        return { after: rows.length < ROWS ? null : rows.at(-1)!.citizen_id, changed: anew.length };
      },
    };
  }
}
