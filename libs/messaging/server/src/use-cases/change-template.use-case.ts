import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import type { ChangeTemplate as Change } from '@pukar/messaging-core/contracts';
import { checkTemplate, type MessageLanguage, type TemplateFault, type TemplateName, TEMPLATES } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { MessagingSettings } from '../messaging-settings.js';
import { TemplateStore } from '../persistence/template-store.js';

type Refusal = 'not-found' | 'changed' | readonly TemplateFault[];

/** What does not keep a text from being saved: its id comes from the operators days later, and until then nothing is sent. */
const FOR_LATER: readonly TemplateFault[] = ['no-dlt-id'];

/** Replaces a text, or takes back what replaced it, and notes the operators' id. What the linter faults is not saved. */
@Injectable()
export class ChangeTemplate {
  constructor(
    private readonly database: Database,
    private readonly store: TemplateStore,
    private readonly settings: MessagingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(name: TemplateName, language: MessageLanguage, change: Change, by: string): Promise<Result<void, Refusal>> {
    const delivered = TEMPLATES.find((template) => template.name === name && template.language === language);
    if (!delivered) return err('not-found');
    const text = change.own === null || change.own.trim() === delivered.text ? null : change.own.trim();
    const dltTemplateId = change.dltTemplateId || null;
    const faults = checkTemplate({ ...delivered, text: text ?? delivered.text, dltTemplateId }, this.settings.rules).filter((fault) => !FOR_LATER.includes(fault));
    if (faults.length > 0) return err(faults);
    return this.database.transaction(async (tx) => {
      if (!(await this.store.save(tx, { name, language, dltTemplateId, text, version: change.version, by, at: this.clock.now() }))) return err('changed');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'messaging.change-template', subjectKind: 'message-template', subjectId: `${name}/${language}`, detail: { version: change.version + 1, isReplaced: text !== null } });
      return ok(undefined);
    });
  }
}
