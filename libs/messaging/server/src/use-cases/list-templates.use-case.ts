import { Injectable } from '@nestjs/common';
import type { TemplateOfDeployment } from '@pukar/messaging-core/contracts';
import { type MessageLanguage, type TemplateName, TEMPLATES } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { type DeploymentTemplate, TemplateStore } from '../persistence/template-store.js';

/** Every template, with what the deployment has of it. */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly database: Database,
    private readonly store: TemplateStore,
  ) {}

  /** What the deployment sends in place of the delivered texts. */
  async replaced(): Promise<{ readonly name: TemplateName; readonly language: MessageLanguage; readonly text: string }[]> {
    return (await this.execute()).flatMap(({ name, language, own }) => (own === null ? [] : [{ name, language, text: own }]));
  }

  async execute(name?: TemplateName, language?: MessageLanguage): Promise<TemplateOfDeployment[]> {
    const rows = await this.store.rows(this.database, name, language);
    return TEMPLATES.filter((template) => (name === undefined || template.name === name) && (language === undefined || template.language === language)).map((template) => {
      const own: DeploymentTemplate | undefined = rows.find((row) => row.name === template.name && row.language === template.language);
      return { name: template.name, language: template.language, delivered: template.text, own: own?.text ?? null, dltTemplateId: own?.dltTemplateId ?? template.dltTemplateId, version: own?.version ?? 0 };
    });
  }
}
