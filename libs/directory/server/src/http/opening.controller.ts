import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { OPENING_SUBJECTS, switchOpeningSchema, type OpeningState, type SwitchOpening as Switching } from '@pukar/directory-core/contracts';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission } from '@pukar/platform/http';
import * as z from 'zod';
import { GetOpening } from '../use-cases/get-opening.use-case.js';
import { SwitchOpening } from '../use-cases/switch-opening.use-case.js';
import { openingRefusal } from './refusals.js';

/** Whether callers find people at the desks, and what everybody is told. */
@Controller('api/opening')
export class OpeningController {
  constructor(
    private readonly getOpening: GetOpening,
    private readonly switchOpening: SwitchOpening,
  ) {}

  @Get()
  @Permission('opening.switch')
  read(): Promise<OpeningState> {
    return this.getOpening.execute();
  }

  @Post(':subject')
  @HttpCode(200)
  @Permission('opening.switch')
  async switch(@CurrentSession() session: HttpSession, @Param('subject') given: string, @ParsedBody(switchOpeningSchema) { version, ...command }: Switching): Promise<OpeningState> {
    const { subject } = parseOrRefuse(z.object({ subject: z.enum(OPENING_SUBJECTS) }), { subject: given });
    const done = await this.switchOpening.execute({ subject, command, version, by: session.personId });
    if (!done.ok) throw openingRefusal(done.refusal);
    return this.getOpening.execute();
  }
}
