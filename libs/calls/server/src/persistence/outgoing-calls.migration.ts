import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that we make stand beside those that we take: with an id before the carrier has one. */
export class OutgoingCalls1700000000060 implements MigrationInterface {
  name = 'OutgoingCalls1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.call alter column carrier_sid drop not null;
      alter table calls.call
        add column direction text not null default 'incoming' check (direction in ('incoming', 'outgoing')),
        add column purpose text check (purpose in ('call-back', 'ticket', 'officer', 'bridge', 'announcement')),
        -- What it is made for: the id of a call-back, a ticket, an announcement.
        add column about uuid,
        -- Committed before the carrier is asked to ring: a dial without a SID may have gone, and is looked up before it is made again.
        add column dial_began_at timestamptz,
        add constraint call_has_line check (direction = 'outgoing' or carrier_sid is not null),
        add constraint call_has_purpose check ((direction = 'outgoing') = (purpose is not null));
      create index call_about on calls.call (about) where about is not null;
      create index call_dialling on calls.call (dial_began_at) where dial_began_at is not null and carrier_sid is null and ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from calls.call where direction = 'outgoing';
      alter table calls.call drop column direction, drop column purpose, drop column about, drop column dial_began_at;
      alter table calls.call alter column carrier_sid set not null;
    `);
  }
}
