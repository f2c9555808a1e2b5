import { DataSource, type MigrationInterface } from 'typeorm';

/** Brings the database up to date, as `pukar_owner`, and checks that it can search Hindi. Gives the names of what it ran. */
export async function runPukarMigrations(ownerUrl: string, migrations: readonly (new () => MigrationInterface)[]): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'pukar-migrate',
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    schema: 'pukar_migrations',
    migrationsTableName: 'migration',
  }).initialize();
  try {
    await dataSource.query('create schema if not exists pukar_migrations');
    const ran = await dataSource.runMigrations();
    const [check] = await dataSource.query<{ finds: boolean }[]>(`select cardinality(show_trgm('बिजली')) > 0 as finds`);
    if (!check?.finds) throw new Error('this database finds nothing in Hindi: create it with a UTF-8 locale such as C.UTF-8 (docs/configuration.md)');
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
