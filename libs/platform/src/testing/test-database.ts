import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { bootstrapRoles } from '../database/bootstrap-roles.js';
import { Database } from '../database/database.js';
import { databaseOptions } from '../database/data-source.js';
import { runPukarMigrations } from '../database/run-migrations.js';

const PASSWORDS = { owner: 'owner-specs', app: 'app-specs', department: 'department-specs', jobs: 'jobs-specs' };
type Role = keyof typeof PASSWORDS;

export interface TestDatabase {
  url(role: Role | 'admin'): string;
  /** The serving process's way in, as `pukar_app` or `pukar_department`. */
  as(role: 'app' | 'department', poolSize?: number): Promise<Database>;
  dataSource(role: 'app' | 'department', poolSize?: number): Promise<DataSource>;
  close(): Promise<void>;
}

/** A fresh database with the real roles and these migrations, on the real PostgreSQL of the test run. */
export async function testDatabase(migrations: readonly (new () => MigrationInterface)[]): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!adminUrl) throw new Error('edge specs need PostgreSQL: run them through npm test or npm run test:edge');
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await bootstrapRoles(adminUrl, name, PASSWORDS);
  const url = (role: Role | 'admin'): string => {
    const made = new URL(adminUrl);
    made.pathname = `/${name}`;
    if (role !== 'admin') [made.username, made.password] = [`pukar_${role}`, PASSWORDS[role]];
    return made.href;
  };
  await runPukarMigrations(url('owner'), migrations);
  const sources: DataSource[] = [];
  const dataSource = async (role: 'app' | 'department', poolSize = 5): Promise<DataSource> => {
    const made = await new DataSource(databaseOptions(url(role), 'spec', poolSize)).initialize();
    sources.push(made);
    return made;
  };
  const close = async (): Promise<void> => {
    await Promise.all(sources.map((source) => source.destroy()));
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { url, dataSource, close, as: async (role, poolSize) => new Database(await dataSource(role, poolSize)) };
}
