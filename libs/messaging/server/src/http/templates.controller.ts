import { Controller, Get, Param, Put } from '@nestjs/common';
import { type ChangeTemplate as Change, changeTemplateSchema, templateKeySchema, type TemplateList, type TemplateOfDeployment } from '@pukar/messaging-core/contracts';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import { MessagingSettings } from '../messaging-settings.js';
import { ChangeTemplate } from '../use-cases/change-template.use-case.js';
import { ListTemplates } from '../use-cases/list-templates.use-case.js';

/** The texts of SMS, for administrators. */
@Controller('api/message-templates')
export class TemplatesController {
  constructor(
    private readonly listTemplates: ListTemplates,
    private readonly changeTemplate: ChangeTemplate,
    private readonly settings: MessagingSettings,
  ) {}

  @Get()
  @Permission('messages.edit')
  async list(): Promise<TemplateList> {
    return { rules: this.settings.rules, hasMail: this.settings.hasMail, templates: await this.listTemplates.execute() };
  }

  @Put(':name/:language')
  @Permission('messages.edit')
  async change(@CurrentSession() session: HttpSession, @Param() key: unknown, @ParsedBody(changeTemplateSchema) change: Change): Promise<TemplateOfDeployment> {
    const { name, language } = parseOrRefuse(templateKeySchema, key);
    const changed = await this.changeTemplate.execute(name, language, change, session.personId);
    if (!changed.ok) throw refusalOf(changed.refusal);
    return (await this.listTemplates.execute(name, language))[0]!;
  }
}

function refusalOf(refusal: 'not-found' | 'changed' | readonly string[]): RefusalError {
  switch (refusal) {
    case 'not-found': return new RefusalError(404, 'not-found', 'There is no such text in this language.');
    case 'changed': return new RefusalError(409, 'changed', 'Somebody changed this meanwhile. Look at it again.');
    default: return new RefusalError(422, 'faulty-template', 'The text cannot be sent so.', { own: [...(refusal as readonly string[])] });
  }
}
