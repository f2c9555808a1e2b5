import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which browser a session was opened, so that where it takes two people one person's two logins can be told. */
export class DevicesOfSessions1700000000165 implements MigrationInterface {
  name = 'DevicesOfSessions1700000000165';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access.session add column device_hash bytea;
      create index session_device on access.session (device_hash, created_at) where device_hash is not null;
      create index session_of_staff on access.session (staff_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index access.session_device, access.session_of_staff; alter table access.session drop column device_hash');
  }
}
