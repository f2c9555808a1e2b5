import { Controller, Get } from '@nestjs/common';
import type { Departments, Officers } from '@pukar/forwarding-core/contracts';
import { CurrentSession, Permission } from '@pukar/platform/http';
import type { OfficerSession } from '../officer-sessions.js';
import { ListDepartments } from '../use-cases/list-departments.use-case.js';
import { ListOfficers } from '../use-cases/list-officers.use-case.js';

/** What an officer chooses from: colleagues, and departments. */
@Controller('api')
export class OfficeController {
  constructor(
    private readonly officers: ListOfficers,
    private readonly departments: ListDepartments,
  ) {}

  @Get('officers')
  @Permission('inbox.read')
  listOfficers(@CurrentSession() session: OfficerSession): Promise<Officers> {
    return this.officers.execute(session);
  }

  @Get('departments')
  @Permission('inbox.read')
  listDepartments(@CurrentSession() session: OfficerSession): Promise<Departments> {
    return this.departments.execute(session);
  }
}
