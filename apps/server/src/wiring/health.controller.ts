import { Controller, Get } from '@nestjs/common';
import { Public, RefusalError } from '@pukar/platform/http';
import { Database } from '@pukar/platform/database';

@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Ready to serve: the database answers. */
  @Get()
  @Public()
  async ready(): Promise<{ name: 'pukar'; ready: true }> {
    await this.database.query('select 1').catch(() => {
      throw new RefusalError(503, 'not-ready', 'The database does not answer.');
    });
    return { name: 'pukar', ready: true };
  }
}
