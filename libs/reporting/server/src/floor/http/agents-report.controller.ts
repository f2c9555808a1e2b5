import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import { AgentFileQuerySchema, AgentQuerySchema, type AgentReport } from '@pukar/reporting-core/contracts';
import { agentSheetOf } from '../files/agent-sheet.js';
import type { Sheet } from '../files/report-sheets.js';
import { ReadAgentsReport } from '../use-cases/read-agents-report.use-case.js';
import { csvFile, xlsxFile } from './send-file.js';

/** What each agent did, for supervisors and administrators. */
@Controller('api/reports')
@Permission('reports.read')
export class AgentsReportController {
  constructor(private readonly report: ReadAgentsReport) {}

  @Get('agents')
  agents(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<AgentReport> {
    return this.report.execute({ ...parseOrRefuse(AgentQuerySchema, query), by: session.personId, as: 'page' });
  }

  @Get('agents.csv')
  async csv(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<StreamableFile> {
    const { sheet, name } = await this.sheet(query, session, 'csv');
    return csvFile([sheet], name);
  }

  @Get('agents.xlsx')
  async xlsx(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<StreamableFile> {
    const { sheet, name } = await this.sheet(query, session, 'xlsx');
    return xlsxFile([sheet], name);
  }

  private async sheet(query: unknown, session: HttpSession, as: 'csv' | 'xlsx'): Promise<{ readonly sheet: Sheet; readonly name: string }> {
    const { language, ...days } = parseOrRefuse(AgentFileQuerySchema, query);
    return { sheet: agentSheetOf(await this.report.execute({ ...days, by: session.personId, as }), language), name: `pukar-agents-${days.from}-${days.until}` };
  }
}
