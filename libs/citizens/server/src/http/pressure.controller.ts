import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { HandlePressureSchema, type PressureReport } from '@pukar/citizens-core/contracts';
import { CurrentSession, ParsedBody, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import * as z from 'zod';
import { HandlePressure } from '../pressure/handle-pressure.use-case.js';

/** Citizens who said that somebody presses them to take a complaint back, for supervisors. */
@Controller('api/pressure')
@Permission('pressure.handle')
export class PressureController {
  constructor(private readonly pressure: HandlePressure) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  list(@CurrentSession() session: HttpSession): Promise<PressureReport[]> {
    return this.pressure.list(session.personId);
  }

  @Get('alerts')
  alerts(): Promise<{ waiting: number; changedAt: string | null }> {
    return this.pressure.alerts();
  }

  @Post(':id/handled')
  @HttpCode(204)
  async handle(@Param('id') id: string, @ParsedBody(HandlePressureSchema) { note }: z.infer<typeof HandlePressureSchema>, @CurrentSession() session: HttpSession): Promise<void> {
    const handled = z.uuid().safeParse(id).success ? await this.pressure.handle({ id, note, staffId: session.personId }) : ({ ok: false, refusal: 'not-there' } as const);
    if (!handled.ok) throw refusals[handled.refusal]();
  }
}

const refusals: Record<'not-there' | 'handled', () => RefusalError> = {
  'not-there': () => new RefusalError(404, 'not-there', 'There is no such report.'),
  handled: () => new RefusalError(409, 'handled', 'Another supervisor said already what was done.'),
};
