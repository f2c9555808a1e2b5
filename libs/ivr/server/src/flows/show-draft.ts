import { Injectable } from '@nestjs/common';
import { type FlowDraft, flowSchema } from '@pukar/ivr-core/contracts';
import { Database } from '@pukar/platform/database';
import { readDraft } from '../persistence/flow-rows.js';
import { StaffNamesPort } from '../ports/staff-names.port.js';
import { FindFlowFaults } from './find-flow-faults.js';

/** The draft, with what keeps it from being published; undefined where there is none. */
@Injectable()
export class ShowFlowDraft {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffNamesPort,
    private readonly faults: FindFlowFaults,
  ) {}

  async execute(): Promise<FlowDraft | undefined> {
    const row = await readDraft(this.database);
    if (!row) return undefined;
    const names = await this.staff.of([row.savedBy]);
    const body = flowSchema.parse(row.body);
    return { basedOn: row.basedOn, revision: row.revision, savedBy: names.get(row.savedBy) ?? null, savedAt: row.savedAt.toISOString(), body, faults: [...(await this.faults.execute(body))] };
  }
}
