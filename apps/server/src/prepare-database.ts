// Brings a database up to date: roles and database (with an administrator's address), migrations, first data.
import 'reflect-metadata';
import { saveProductFlow } from '@pukar/ivr-server';
import { bootstrapRoles, Database, databaseOptions, refuseDemoInProduction, runPukarMigrations } from '@pukar/platform/database';
import { ConfigError, migrateConfig } from '@pukar/platform/config';
import { systemClock } from '@pukar/platform/ids';
import { migrateQueue } from '@pukar/platform/jobs';
import { DataSource } from 'typeorm';
import { databaseName, passwordsIn } from './running/database-addresses.js';
import { fillDatabase } from './seed/fill-database.js';
import { MIGRATIONS } from './wiring/migrations.js';

async function main(): Promise<void> {
  const config = migrateConfig(process.env);
  if (config.DATABASE_ADMIN_URL) {
    await bootstrapRoles(config.DATABASE_ADMIN_URL, databaseName(config.DATABASE_OWNER_URL), passwordsIn(config));
  }
  await runPukarMigrations(config.DATABASE_OWNER_URL, MIGRATIONS);
  if (!config.REDIS_URL) await migrateQueue(config.DATABASE_JOBS_URL);
  const dataSource = await new DataSource(databaseOptions(config.DATABASE_URL, 'pukar-prepare', 2)).initialize();
  try {
    await refuseDemoInProduction(dataSource, config.PUKAR_MODE);
    const database = new Database(dataSource);
    await fillDatabase(database, config.PUKAR_MODE, config.DEMO_AGENTS, systemClock.now());
    const saved = await database.transaction((tx) => saveProductFlow(tx, systemClock.now()));
    if (saved === 'in-place-of-faults') console.error('The published flow has faults with this version of the product: callers hear the product\'s own flow instead.');
  } finally {
    await dataSource.destroy();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof ConfigError || error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
