import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database, databaseOptions, refuseDemoInProduction, refusePrivilegedRole } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds, systemClock } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { Metrics, type ProcessName, Readiness } from '@pukar/platform/running';
import { DataSource } from 'typeorm';

/** What every process has: its database (as its own unprivileged role), clock, ids, log, live notices, and what it says of how it is. */
@Global()
@Module({})
export class PlatformModule {
  static with(options: { databaseUrl: string; process: ProcessName; mode: 'demo' | 'production'; logger: Logger; poolSize?: number }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...databaseOptions(options.databaseUrl, `pukar-${options.process}`, options.poolSize), retryAttempts: 3, retryDelay: 500 }),
          dataSourceFactory: async (given) => {
            const dataSource = await new DataSource(given!).initialize();
            await refusePrivilegedRole(dataSource);
            await refuseDemoInProduction(dataSource, options.mode);
            return dataSource;
          },
        }),
      ],
      providers: [
        { provide: Database, useFactory: (dataSource: DataSource) => new Database(dataSource), inject: [DataSource] },
        { provide: LiveAnnouncer, useFactory: (database: Database) => new LiveAnnouncer(database, options.logger), inject: [Database] },
        { provide: CLOCK, useValue: systemClock },
        { provide: IDS, useValue: randomIds },
        { provide: LOGGER, useValue: options.logger },
        { provide: Metrics, useFactory: () => new Metrics(options.process) },
        { provide: Readiness, useFactory: () => new Readiness() },
      ],
      exports: [Database, LiveAnnouncer, CLOCK, IDS, LOGGER, Metrics, Readiness],
    };
  }
}
