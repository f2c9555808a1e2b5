import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { AskGlassSchema, GlassIdSchema, NewsFilterSchema, ReplaySchema, type CarrierHealth, type CarrierNews, type Glasses, type OpenedNews, type Replayed, type ReplayRequest } from '@pukar/calls-core/contracts';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import type * as z from 'zod';
import { BreakGlass, type GlassRefusal } from './break-glass.use-case.js';
import { ListCarrierNews } from './list-carrier-news.use-case.js';
import { ReadCarrierHealth } from './read-carrier-health.use-case.js';
import { ReplayNews } from './replay-news.use-case.js';

/** The carrier's callbacks, for administrators: what came and what it changed; delivered again; and, for two, what was in it. */
@Controller('api/carrier-news')
export class CarrierNewsController {
  constructor(
    private readonly news: ListCarrierNews,
    private readonly carrierHealth: ReadCarrierHealth,
    private readonly replays: ReplayNews,
    private readonly glass: BreakGlass,
  ) {}

  @Get()
  @Permission('carrier-news.read')
  list(@Query() query: unknown): Promise<CarrierNews> {
    return this.news.execute(parseOrRefuse(NewsFilterSchema, query));
  }

  @Get('health')
  @Permission('carrier-news.read')
  health(): Promise<CarrierHealth> {
    return this.carrierHealth.execute();
  }

  @Post('replay')
  @HttpCode(200)
  @Permission('carrier-news.replay')
  replay(@ParsedBody(ReplaySchema) what: ReplayRequest, @CurrentSession() session: HttpSession): Promise<Replayed> {
    return this.replays.execute(what, session.personId);
  }

  @Get('glass')
  @Permission('carrier-news.break-glass')
  glasses(@CurrentSession() session: HttpSession): Promise<Glasses> {
    return this.glass.list(session.personId);
  }

  @Post('glass')
  @HttpCode(200)
  @Permission('carrier-news.break-glass')
  async ask(@ParsedBody(AskGlassSchema) { reason, ...news }: z.infer<typeof AskGlassSchema>, @CurrentSession() session: HttpSession): Promise<{ id: string }> {
    const asked = await this.glass.ask(news, reason, session.personId);
    if (!asked.ok) throw refusals[asked.refusal]();
    return asked.value;
  }

  @Post('glass/agree')
  @HttpCode(204)
  @Permission('carrier-news.break-glass')
  async agree(@ParsedBody(GlassIdSchema) { id }: z.infer<typeof GlassIdSchema>, @CurrentSession() session: HttpSession): Promise<void> {
    const agreed = await this.glass.agree(id, session.personId);
    if (!agreed.ok) throw refusals[agreed.refusal]();
  }

  @Post('glass/open')
  @HttpCode(200)
  @Permission('carrier-news.break-glass')
  async open(@ParsedBody(GlassIdSchema) { id }: z.infer<typeof GlassIdSchema>, @CurrentSession() session: HttpSession): Promise<OpenedNews> {
    const opened = await this.glass.open(id, session.personId);
    if (!opened.ok) throw refusals[opened.refusal]();
    return opened.value;
  }
}

const refusals: Record<GlassRefusal, () => RefusalError> = {
  'not-there': () => new RefusalError(404, 'not-there', 'That callback, or that request to see it, is not there any more.'),
  'own-request': () => new RefusalError(409, 'own-request', 'You asked for this yourself: another administrator has to agree.'),
  'not-agreed': () => new RefusalError(409, 'not-agreed', 'Nobody has agreed to this, or the quarter of an hour is over.'),
};
