import { Controller, Get, Query } from '@nestjs/common';
import { parseOrRefuse, Permission } from '@pukar/platform/http';
import { IntervalQuerySchema, type IntervalReport } from '@pukar/reporting-core/contracts';
import { type IntervalQuestion, ReadIntervalReport } from '../use-cases/read-interval-report.use-case.js';

/** The floor's figures for supervisors and administrators. Nothing in them is about a citizen. */
@Controller('api/reports')
@Permission('reports.read')
export class ReportsController {
  constructor(private readonly report: ReadIntervalReport) {}

  @Get('intervals')
  intervals(@Query() query: unknown): Promise<IntervalReport> {
    return this.report.execute(questionOf(query));
  }
}

/** Day, minutes and queue as they are written in an address. */
export function questionOf(query: unknown): IntervalQuestion {
  const { day, minutes, queue } = parseOrRefuse(IntervalQuerySchema, query);
  return { day, minutes: minutes === '15' ? 15 : 30, queue: queue ?? null };
}
