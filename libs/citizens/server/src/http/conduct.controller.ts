import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ConductQuerySchema, DecideMarkSchema, type ConductAlerts, type MarkView } from '@pukar/citizens-core/contracts';
import type { MarkRefusal } from '@pukar/citizens-core/domain';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import * as z from 'zod';
import { DecideMark } from '../conduct/decide-mark.use-case.js';
import { ListMarks } from '../conduct/list-marks.use-case.js';

/** Marks on callers, for supervisors: mark by mark, never by a number. */
@Controller('api/conduct')
export class ConductController {
  constructor(
    private readonly listMarks: ListMarks,
    private readonly decideMark: DecideMark,
  ) {}

  @Get()
  @Permission('conduct.decide')
  list(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<MarkView[]> {
    return this.listMarks.execute(parseOrRefuse(ConductQuerySchema, query).list, session.personId);
  }

  @Get('alerts')
  @Permission('conduct.decide')
  alerts(): Promise<ConductAlerts> {
    return this.listMarks.alerts();
  }

  @Post(':id/decision')
  @HttpCode(204)
  @Permission('conduct.decide')
  async decide(@Param('id') id: string, @ParsedBody(DecideMarkSchema) said: z.infer<typeof DecideMarkSchema>, @CurrentSession() session: HttpSession): Promise<void> {
    if (!z.uuid().safeParse(id).success) throw refusals.unknown();
    const decided = await this.decideMark.execute({ id, ...said, supervisorId: session.personId });
    if (!decided.ok) throw refusals[decided.refusal]();
  }
}

const refusals: Record<MarkRefusal | 'unknown' | 'changed', () => RefusalError> = {
  unknown: () => new RefusalError(404, 'unknown', 'There is no such mark.'),
  'not-accepted': () => new RefusalError(409, 'not-accepted', 'Somebody decided about this mark meanwhile.'),
  changed: () => new RefusalError(409, 'changed', 'The agent added to this mark since you read it. Read what it says now, and decide again.'),
  'own-mark': () => new RefusalError(409, 'own-mark', 'You proposed this mark yourself: somebody else has to decide.'),
  'own-decision': () => new RefusalError(409, 'own-decision', 'You upheld this mark: another supervisor has to decide the appeal.'),
};
