import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { parseOrRefuse, Permission } from '@pukar/platform/http';
import { TicketsFileQuerySchema, TicketsQuerySchema, type TicketsReport } from '@pukar/reporting-core/contracts';
import type { Sheet } from '../floor/files/report-sheets.js';
import { csvFile, xlsxFile } from '../floor/http/send-file.js';
import { ReadTicketsReport } from './read-tickets-report.use-case.js';
import { ticketSheetOf } from './ticket-sheet.js';

/** What the tickets of each department came to, for supervisors and administrators. Nothing in it is about a citizen. */
@Controller('api/reports')
@Permission('reports.read')
export class TicketsReportController {
  constructor(private readonly report: ReadTicketsReport) {}

  @Get('tickets')
  tickets(@Query() query: unknown): Promise<TicketsReport> {
    return this.report.execute(parseOrRefuse(TicketsQuerySchema, query));
  }

  @Get('tickets.csv')
  async csv(@Query() query: unknown): Promise<StreamableFile> {
    const { sheet, name } = await this.sheet(query);
    return csvFile([sheet], name);
  }

  @Get('tickets.xlsx')
  async xlsx(@Query() query: unknown): Promise<StreamableFile> {
    const { sheet, name } = await this.sheet(query);
    return xlsxFile([sheet], name);
  }

  private async sheet(query: unknown): Promise<{ readonly sheet: Sheet; readonly name: string }> {
    const { language, ...days } = parseOrRefuse(TicketsFileQuerySchema, query);
    return { sheet: ticketSheetOf(await this.report.execute(days), language), name: `pukar-departments-${days.from}-${days.until}` };
  }
}
