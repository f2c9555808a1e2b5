import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { announcementsDepartment } from '@pukar/announcements-server/department';
import { answering, departmentServer, EvidenceCleanerPort, OfficerSessions, SECURE_OFFICER_COOKIE } from '@pukar/forwarding-server/department';
import type { IdSource } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings } from '@pukar/platform/accounts';
import type { DepartmentConfig } from '@pukar/platform/config';
import { ClosedByDefaultGuard, SessionReader } from '@pukar/platform/http';
import { IDS } from '@pukar/platform/ids';
import type { Logger } from '@pukar/platform/logging';
import { Outbox } from '@pukar/platform/outbox';
import { reportingDepartment } from '@pukar/reporting-server/department';
import { HealthController } from './health.controller.js';
import { PlatformModule } from './platform.module.js';
import { evidenceCleaner } from './evidence-cleaner.js';
import { portsOfDepartment } from './ports-of-department.js';

/** Everything that this process answers. */
export const DEPARTMENT_CONTROLLERS: readonly Type[] = [HealthController, ...departmentServer.controllers, ...answering.controllers, ...announcementsDepartment.controllers, ...reportingDepartment.controllers];

/** The officers' process: its own role, port and origin. It wakes no worker: the sweep finds what it wrote. */
@Module({})
export class DepartmentModule {
  static with(config: DepartmentConfig, logger: Logger): DynamicModule {
    return {
      module: DepartmentModule,
      imports: [PlatformModule.with({ databaseUrl: config.DATABASE_DEPARTMENT_URL, process: 'department', mode: config.PUKAR_MODE, logger })],
      controllers: [...DEPARTMENT_CONTROLLERS],
      providers: [
        ...departmentServer.providers, ...answering.providers, ...announcementsDepartment.providers, ...reportingDepartment.providers, ...portsOfDepartment(config.HELPLINE_NUMBER),
        { provide: Outbox, useFactory: (ids: IdSource) => new Outbox(ids, { wake: () => undefined }), inject: [IDS] },
        { provide: EvidenceCleanerPort, useFactory: () => evidenceCleaner(config.ATTACHMENT_MEGABYTES * 1_000_000) },
        { provide: ACCESS_SETTINGS, useValue: { secondFactor: config.SECOND_FACTOR, idleMinutes: config.IDLE_MINUTES } satisfies AccessSettings },
        { provide: SECURE_OFFICER_COOKIE, useValue: config.DEPARTMENT_URL.startsWith('https:') },
        { provide: SessionReader, useExisting: OfficerSessions },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    };
  }
}
