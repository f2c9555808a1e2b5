import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import { DigestQuerySchema, type OfficeDigest } from '@pukar/reporting-core/department-digest';
import type { OfficerReading } from '../ports/reading-office.port.js';
import { ReadDigest } from '../use-cases/read-digest.use-case.js';

/** The monthly digest of the officer's department. There is nothing to ask by but the month. */
@Controller('api/month')
@Permission('inbox.read')
export class DigestController {
  constructor(private readonly readDigest: ReadDigest) {}

  @Get()
  read(@CurrentSession() session: OfficerReading, @Query() query: unknown): Promise<OfficeDigest> {
    return this.readDigest.execute(session, parseOrRefuse(DigestQuerySchema, query).month);
  }
}
