import { Injectable } from '@nestjs/common';
import { type MessageLanguage, type MessageTemplate, type TemplateName, templateOf } from '@pukar/messaging-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What a deployment has of a template; version 0 is as it was delivered. */
export interface DeploymentTemplate {
  readonly dltTemplateId: string | null;
  /** Null: the delivered text. */
  readonly text: string | null;
  readonly version: number;
}

/** The deployment's own side of templates, laid over what is delivered. */
@Injectable()
export class TemplateStore {
  /** The template as it is sent. */
  async effective(source: Pick<Tx, 'query'>, name: TemplateName, language: MessageLanguage): Promise<MessageTemplate> {
    return laidOver(templateOf(name, language), (await this.rows(source, name, language))[0]);
  }

  /** Every template of the deployment that is not as delivered. */
  async rows(source: Pick<Tx, 'query'>, name?: TemplateName, language?: MessageLanguage): Promise<(DeploymentTemplate & { readonly name: string; readonly language: string; readonly changedAt: Date })[]> {
    return source.query(
      `select name, language, dlt_template_id as "dltTemplateId", text, version, changed_at as "changedAt" from messaging.template where ($1::text is null or name = $1) and ($2::text is null or language = $2)`,
      [name ?? null, language ?? null],
    );
  }

  /** Saves upon the version that was read; false where somebody saved meanwhile. */
  async save(tx: Tx, given: { readonly name: TemplateName; readonly language: MessageLanguage; readonly by: string; readonly at: Date } & DeploymentTemplate): Promise<boolean> {
    const { name, language, dltTemplateId, text, version, by, at } = given;
    const rows = version === 0
      ? await tx.query(`insert into messaging.template (name, language, dlt_template_id, text, version, changed_by, changed_at) values ($1, $2, $3, $4, 1, $5, $6) on conflict do nothing returning version`, [name, language, dltTemplateId, text, by, at])
      : await tx.query(`update messaging.template set dlt_template_id = $3, text = $4, version = version + 1, changed_by = $5, changed_at = $6 where name = $1 and language = $2 and version = $7 returning version`, [name, language, dltTemplateId, text, by, at, version]);
    return rows.length > 0;
  }
}

/** A delivered template with what the deployment has of it. */
export const laidOver = (template: MessageTemplate, own: DeploymentTemplate | undefined): MessageTemplate => ({ ...template, text: own?.text ?? template.text, dltTemplateId: own?.dltTemplateId ?? template.dltTemplateId });
