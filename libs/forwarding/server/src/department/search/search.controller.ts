import { Controller, Get, Query } from '@nestjs/common';
import { type InboxSearch, InboxSearchQuerySchema } from '@pukar/forwarding-core/contracts';
import { CurrentSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import type { OfficerSession } from '../officer-sessions.js';
import { SearchStatements } from './search-statements.use-case.js';

@Controller('api/search')
export class SearchController {
  constructor(private readonly searchStatements: SearchStatements) {}

  @Get()
  @Permission('inbox.read')
  search(@CurrentSession() session: OfficerSession, @Query() query: unknown): Promise<InboxSearch> {
    return this.searchStatements.execute(session, parseOrRefuse(InboxSearchQuerySchema, query));
  }
}
