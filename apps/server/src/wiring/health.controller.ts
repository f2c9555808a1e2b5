import { Controller, Get } from '@nestjs/common';
import { Public, RefusalError } from '@pukar/platform/http';
import { Database } from '@pukar/platform/database';
import { Readiness, type ReadinessState } from '@pukar/platform/running';

@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** People can work: the database answers. */
  @Get()
  @Public()
  async works(): Promise<{ name: 'pukar'; ready: true }> {
    await this.database.query('select 1').catch(() => {
      throw new RefusalError(503, 'not-ready', 'The database does not answer.');
    });
    return { name: 'pukar', ready: true };
  }

  /** The process answers; nothing else is asked. Whoever gets no answer here may end it. */
  @Get('live')
  @Public()
  alive(): { name: 'pukar'; alive: true } {
    return { name: 'pukar', alive: true };
  }

  /** For who spreads work over several processes: whether this one may be sent any, also where something is missing (`degraded`). */
  @Get('ready')
  @Public()
  async mayBeSentWork(): Promise<{ name: 'pukar'; ready: true; state: ReadinessState }> {
    const { ready, state } = await this.readiness.report();
    if (!ready) throw new RefusalError(503, state, 'This process is to be sent nothing now.');
    return { name: 'pukar', ready, state };
  }
}
