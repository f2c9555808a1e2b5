import { Controller, Get } from '@nestjs/common';
import type { MissedCalls } from '@pukar/calls-core/contracts';
import { Permission } from '@pukar/platform/http';
import { ListMissedCalls } from '../use-cases/list-missed-calls.use-case.js';

/** Who must be rung back, for the supervisors. */
@Controller('api')
export class MissedCallsController {
  constructor(private readonly listMissedCalls: ListMissedCalls) {}

  @Get('missed-calls')
  @Permission('missed-calls.read')
  list(): Promise<MissedCalls> {
    return this.listMissedCalls.execute();
  }
}
