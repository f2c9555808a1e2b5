import { Controller, Get, Query } from '@nestjs/common';
import { parseOrRefuse, Permission } from '@pukar/platform/http';
import { SurveyMonthSchema, type SurveyReport } from '@pukar/surveys-core/contracts';
import { ReadSurveyReport } from '../use-cases/read-survey-report.use-case.js';

/** What citizens think of the helpline and the offices, for the supervisors. */
@Controller('api/surveys')
export class SurveysController {
  constructor(private readonly report: ReadSurveyReport) {}

  @Get('report')
  @Permission('surveys.read')
  read(@Query() query: unknown): Promise<SurveyReport> {
    return this.report.execute(parseOrRefuse(SurveyMonthSchema, query).month);
  }
}
