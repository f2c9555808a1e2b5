import { Injectable } from '@nestjs/common';
import type { Departments } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { DepartmentsPort } from '../ports/departments.port.js';
import { DescribeOffice } from './describe-office.use-case.js';

/** Where the office can propose to transfer a ticket to: every department but its own. */
@Injectable()
export class ListDepartments {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly describe: DescribeOffice,
    private readonly departments: DepartmentsPort,
  ) {}

  async execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<Departments> {
    const { departmentCode } = await this.offices.of(officeId, (tx) => this.describe.execute(tx, officeId));
    return this.departments.all().filter(({ code }) => code !== departmentCode).map(({ code, name }) => ({ code, name }));
  }
}
