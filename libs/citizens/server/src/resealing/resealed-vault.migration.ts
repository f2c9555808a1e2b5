import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPENDED = [['conduct_decision', 'words_sealed'], ['identity_request', 'reason_sealed'], ['identity_decision', 'reason_sealed'], ['voice_check', 'words_sealed'], ['pressure_handled', 'note_sealed'], ['spoken_words', 'statement_sealed']] as const;

/** What is only appended may be sealed anew under another key, and changed in no other way; the key of a phone's digits is sealed beside them. */
export class ResealedVault1700000000352 implements MigrationInterface {
  name = 'ResealedVault1700000000352';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function vault.key_of(sealed bytea) returns bytea immutable parallel safe language sql set search_path = pg_catalog as $$ select substring(sealed from 3 for get_byte(sealed, 1)) $$;
      create function vault.only_resealed() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if vault.key_of(decode(substr(to_jsonb(new) ->> tg_argv[0], 3), 'hex')) = vault.key_of(decode(substr(to_jsonb(old) ->> tg_argv[0], 3), 'hex')) then
          raise exception 'this is only sealed anew, under another key';
        end if;
        return new;
      end $$;
      grant execute on function vault.key_of(bytea) to pukar_app;
      ${APPENDED.map(([table, column]) => `
      create trigger only_resealed before update on vault.${table} for each row execute function vault.only_resealed('${column}');
      grant update (${column}) on vault.${table} to pukar_app;`).join('')}
      -- Digits cannot be hashed anew without knowing them: the key that they were hashed with is, and is sealed like anything else.
      alter table vault.phone_pin add column key_sealed bytea;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault.phone_pin drop column key_sealed;
      ${APPENDED.map(([table, column]) => `drop trigger only_resealed on vault.${table}; revoke update (${column}) on vault.${table} from pukar_app;`).join('\n')}
      drop function vault.only_resealed();
      drop function vault.key_of(bytea);
    `);
  }
}
