import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper is a ticket's once its draft became one, or when it came later; what is removed is gone from the store only when that was noted. */
export class PapersOfTickets1700000000187 implements MigrationInterface {
  name = 'PapersOfTickets1700000000187';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachments.paper alter column call_id drop not null,
        add column ticket_id uuid,
        add column erased_at timestamptz,
        add constraint paper_of_something check (call_id is not null or ticket_id is not null),
        add constraint paper_erased check (erased_at is null or removed_at is not null);
      create index paper_ticket on attachments.paper (ticket_id, added_at) where removed_at is null and ticket_id is not null;
      create index paper_unclaimed on attachments.paper (added_at, call_id) where removed_at is null and ticket_id is null;
      create index paper_to_erase on attachments.paper (removed_at, id) where removed_at is not null and erased_at is null;
      do $$ begin
        if to_regclass('vault.draft') is not null then
          update attachments.paper p set ticket_id = d.ticket_id from vault.draft d where d.call_id = p.call_id;
        end if;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attachments.paper_ticket; drop index attachments.paper_unclaimed; drop index attachments.paper_to_erase;
      alter table attachments.paper drop constraint paper_of_something, drop constraint paper_erased, drop column ticket_id, drop column erased_at;
    `);
  }
}
