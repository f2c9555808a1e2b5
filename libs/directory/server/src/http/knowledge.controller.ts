import { Controller, Get, Query } from '@nestjs/common';
import { type Knowledge, knowledgeQuerySchema } from '@pukar/directory-core/contracts';
import { parseOrRefuse, Permission } from '@pukar/platform/http';
import { TellKnowledge } from '../use-cases/tell-knowledge.use-case.js';

/** What an agent is shown beside the form. */
@Controller('api/directory/knowledge')
export class KnowledgeController {
  constructor(private readonly tell: TellKnowledge) {}

  @Get()
  @Permission('directory.read')
  read(@Query() query: Record<string, unknown>): Promise<Knowledge> {
    return this.tell.execute(parseOrRefuse(knowledgeQuerySchema, query));
  }
}
