import { Controller, Get, HttpCode, HttpException, Post } from '@nestjs/common';
import { PlanShiftsSchema, type PlanShifts as Wish, type ShiftsPage } from '@pukar/acd-core/contracts';
import { CurrentSession, type HttpSession, ParsedBody, Permission, RefusalError } from '@pukar/platform/http';
import { ListShifts } from './list-shifts.use-case.js';
import { PlanShifts, type PlanShiftsRefusal } from './plan-shifts.use-case.js';

/** When agents are meant to be at work. */
@Controller('api/shifts')
@Permission('shifts.plan')
export class ShiftsController {
  constructor(
    private readonly list: ListShifts,
    private readonly plan: PlanShifts,
  ) {}

  @Get()
  page(): Promise<ShiftsPage> {
    return this.list.execute();
  }

  @Post()
  @HttpCode(200)
  async write(@CurrentSession() session: HttpSession, @ParsedBody(PlanShiftsSchema) wish: Wish): Promise<ShiftsPage> {
    const planned = await this.plan.execute({ ...wish, by: session.personId });
    if (!planned.ok) throw refusalOf(planned.refusal);
    return this.list.execute();
  }
}

function refusalOf(refusal: PlanShiftsRefusal): HttpException {
  switch (refusal.code) {
    case 'unknown-agent':
      return new RefusalError(422, 'unknown-agent', 'One of these people works at no desk. Load the page again.');
    case 'too-far-back':
      return new RefusalError(422, 'too-far-back', 'Plans can be put right for the last 31 days, not before.');
    case 'faults':
      return new HttpException({ code: 'faults', message: 'It is not planned: put right what is marked.', faults: refusal.faults }, 422);
  }
}
