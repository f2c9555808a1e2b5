import { Injectable } from '@nestjs/common';
import type { ForwardPreview } from '@pukar/grievances-core/contracts';
import { promisesDay } from '@pukar/grievances-core/domain';
import { ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { SpokenStatements } from '../persistence/spoken-statements.js';
import { type DraftOfCall, PrepareForwarding } from '../preparation/prepare-forwarding.js';

/** Shows the agent what the department will read of a draft as it is typed, and what still stops registration. */
@Injectable()
export class PreviewForwarding {
  constructor(
    private readonly database: Database,
    private readonly prepare: PrepareForwarding,
    private readonly spoken: SpokenStatements,
  ) {}

  async execute(draft: DraftOfCall): Promise<Result<ForwardPreview, 'not-your-call'>> {
    const wasSpoken = (await this.spoken.find(this.database, draft.callId)) !== undefined;
    const prepared = await this.prepare.execute(this.database, { ...draft, wasSpoken });
    if (!prepared.ok) return prepared;
    const { statement, facts, withheld, missing, department, beginning } = prepared.value;
    return ok({
      forwardedStatement: statement.text,
      redactions: [...statement.redactions],
      leftIn: [...(statement.leftIn ?? [])],
      facts: facts.map(({ key, label, value }) => ({ key, label: label.en, value })),
      withheldFacts: [...withheld],
      missing: [...missing],
      departmentName: department?.name.en ?? null,
      promisedDate: promisesDay(draft.content.kind) ? (beginning?.promise.until.toISOString() ?? null) : null,
    });
  }
}
