import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a citizen agreed to be greeted. What was kept before without asking greets nobody. */
export class GreetingLanguage1700000000092 implements MigrationInterface {
  name = 'GreetingLanguage1700000000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault.citizen
        add column greeting_language text,
        add column greeting_agreed_at timestamptz,
        add constraint greeting_is_agreed check ((greeting_language is null) = (greeting_agreed_at is null))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vault.citizen drop constraint greeting_is_agreed, drop column greeting_agreed_at, drop column greeting_language');
  }
}
