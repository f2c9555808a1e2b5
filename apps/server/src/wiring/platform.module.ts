import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database, databaseOptions, refuseDemoInProduction, refusePrivilegedRole } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds, systemClock } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { DataSource } from 'typeorm';

/** What every process has: its database (as its own unprivileged role), clock, ids, log, live notices. */
@Global()
@Module({})
export class PlatformModule {
  static with(options: { databaseUrl: string; name: string; mode: 'demo' | 'production'; logger: Logger; poolSize?: number }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...databaseOptions(options.databaseUrl, options.name, options.poolSize), retryAttempts: 3, retryDelay: 500 }),
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
      ],
      exports: [Database, LiveAnnouncer, CLOCK, IDS, LOGGER],
    };
  }
}
