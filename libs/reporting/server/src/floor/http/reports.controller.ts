import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { parseOrRefuse, Permission } from '@pukar/platform/http';
import { IntervalQuerySchema, type IntervalReport, ReportFileQuerySchema } from '@pukar/reporting-core/contracts';
import { type FileLanguage, type Sheet, sheetsOf } from '../files/report-sheets.js';
import { type IntervalQuestion, ReadIntervalReport } from '../use-cases/read-interval-report.use-case.js';
import { csvFile, xlsxFile } from './send-file.js';

/** The floor's figures for supervisors and administrators. Nothing in them is about a citizen. */
@Controller('api/reports')
@Permission('reports.read')
export class ReportsController {
  constructor(private readonly report: ReadIntervalReport) {}

  @Get('intervals')
  intervals(@Query() query: unknown): Promise<IntervalReport> {
    return this.report.execute(questionOf(parseOrRefuse(IntervalQuerySchema, query)));
  }

  /** The intervals alone: a file of this kind has one sheet. */
  @Get('intervals.csv')
  async csv(@Query() query: unknown): Promise<StreamableFile> {
    const { sheets, name } = await this.sheets(query);
    return csvFile(sheets, name);
  }

  @Get('intervals.xlsx')
  async xlsx(@Query() query: unknown): Promise<StreamableFile> {
    const { sheets, name } = await this.sheets(query);
    return xlsxFile(sheets, name);
  }

  private async sheets(query: unknown): Promise<{ readonly sheets: readonly Sheet[]; readonly name: string }> {
    const { language, ...asked } = parseOrRefuse(ReportFileQuerySchema, query);
    const question = questionOf(asked);
    return { sheets: sheetsOf(await this.report.execute(question), language satisfies FileLanguage), name: `pukar-${question.day}-${question.minutes}min` };
  }
}

/** Day, minutes and queue as they are written in an address. */
const questionOf = ({ day, minutes, queue }: { readonly day: string; readonly minutes: '15' | '30'; readonly queue?: string | undefined }): IntervalQuestion => ({ day, minutes: minutes === '15' ? 15 : 30, queue: queue ?? null });
