import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers have e-mail addresses, which departments' own role does not read; and what they were written about. */
export class OfficersMail1700000000142 implements MigrationInterface {
  name = 'OfficersMail1700000000142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.officer add column email text check (email ~ '^[^@[:space:]<>,;]+@[^@[:space:]<>,;]+$' and length(email) <= 254);
      create table forwarding.notice (
        forwarded_id uuid not null,
        officer_id uuid not null,
        kind text not null check (kind in ('turn', 'warning')),
        told_at timestamptz not null,
        primary key (forwarded_id, officer_id, kind)
      );
      grant select, insert on forwarding.notice to pukar_app;
      create index forwarded_received on forwarding.forwarded_ticket (received_at);
      create index forwarded_act_by on forwarding.forwarded_ticket (act_by) where state in ('received', 'assigned');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index forwarding.forwarded_act_by; drop index forwarding.forwarded_received; drop table forwarding.notice; alter table forwarding.officer drop column email');
  }
}
