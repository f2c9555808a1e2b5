import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type DepartmentTemplates, RetireTemplateSchema, type SaveTemplate, SaveTemplateSchema, type TemplateVersions } from '@pukar/forwarding-core/contracts';
import type { Result } from '@pukar/kernel';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import type { OfficerSession } from '../officer-sessions.js';
import { ListDepartmentTemplates } from './list-department-templates.use-case.js';
import { SaveReplyTemplate, type TemplateRefusal } from './save-template.use-case.js';

/** A department's own ready replies, for those who look after them. */
@Controller('api/department-templates')
@Permission('templates.edit')
export class TemplatesController {
  constructor(
    private readonly templates: ListDepartmentTemplates,
    private readonly save: SaveReplyTemplate,
  ) {}

  @Get()
  list(@CurrentSession() session: OfficerSession): Promise<DepartmentTemplates> {
    return this.templates.execute(session);
  }

  @Get(':id/versions')
  async versions(@CurrentSession() session: OfficerSession, @Param('id') id: string): Promise<TemplateVersions> {
    const found = await this.templates.versions(session, idOf(id));
    if (found.versions.length === 0) throw refusal({ code: 'not-found' });
    return found;
  }

  @Put(':id')
  async put(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(SaveTemplateSchema) request: SaveTemplate): Promise<DepartmentTemplates> {
    return this.after(session, await this.save.execute(session, idOf(id), request));
  }

  @Post(':id/retire')
  @HttpCode(200)
  async retire(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(RetireTemplateSchema) { version }: { version: number }): Promise<DepartmentTemplates> {
    return this.after(session, await this.save.retire(session, idOf(id), version));
  }

  private after(session: OfficerSession, result: Result<void, TemplateRefusal>): Promise<DepartmentTemplates> {
    if (!result.ok) throw refusal(result.refusal);
    return this.templates.execute(session);
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;

const SAID = {
  'not-found': [404, 'Your department has no such ready reply.'],
  changed: [409, 'Somebody changed it in the meantime. Look at it again; what you typed is kept.'],
  'too-many': [409, 'Your department has as many ready replies as can be looked through. Retire some first.'],
  'unknown-action': [422, 'Choose what was done from the list.', 'actionCode'],
  'name-taken': [422, 'Your department has one of this name for the same action and language.', 'name'],
} as const satisfies Record<Exclude<TemplateRefusal['code'], 'not-let-pass'>, readonly [number, string, string?]>;

function refusal(why: TemplateRefusal): RefusalError {
  if ('faults' in why) {
    const fields = Object.fromEntries(['name', 'text'].map((field) => [field, why.faults.filter((fault) => fault.field === field).map(({ words }) => words)]).filter(([, words]) => words!.length > 0)) as Record<string, string[]>;
    return new RefusalError(422, why.code, 'This ready reply cannot be used as it is.', fields);
  }
  const [status, sentence, field]: readonly [number, string, string?] = SAID[why.code];
  return new RefusalError(status, why.code, sentence, field ? { [field]: [sentence] } : undefined);
}
