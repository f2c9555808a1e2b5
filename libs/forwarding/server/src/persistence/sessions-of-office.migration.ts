import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session is of one officer at one office: who was moved to another, or may not sign in any more, has none from that moment on. */
export class SessionsOfOffice1700000000179 implements MigrationInterface {
  name = 'SessionsOfOffice1700000000179';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessionOf('and p.office_id = s.office_id and p.password_hash is not null'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sessionOf(''));
  }
}

/** `create or replace` keeps who may ask. */
const sessionOf = (only: string): string => `
  create or replace function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid, role text)
    language sql stable security definer set search_path = '' as $$
      select s.officer_id, s.office_id, p.role from forwarding.officer_session s join forwarding.officer p on p.id = s.officer_id
      where s.token_hash = token and s.ended_at is null and s.expires_at > at_time ${only} $$;
`;
