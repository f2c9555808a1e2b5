import { Injectable } from '@nestjs/common';
import { flowSchema, type FlowVersions } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { listVersions, readDraft, readFlowText } from '../persistence/flow-rows.js';
import { StaffNamesPort } from '../ports/staff-names.port.js';

/** Shows the versions of the flow, with who and when; and the text of each. */
@Injectable()
export class ListFlows {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffNamesPort,
  ) {}

  async execute(): Promise<FlowVersions> {
    const [rows, draft] = await Promise.all([listVersions(this.database), readDraft(this.database)]);
    const names = await this.staff.of([...new Set([...rows.flatMap(({ madeBy, publishedBy }) => [madeBy, publishedBy]), draft?.savedBy].filter((id) => typeof id === 'string'))]);
    const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null);
    return {
      versions: rows.map(({ version, state, productVersion, note, madeBy, madeAt, publishedBy, publishedAt }) => ({
        version, state, isProducts: productVersion !== null, note, madeBy: nameOf(madeBy), madeAt: madeAt.toISOString(), publishedBy: nameOf(publishedBy), publishedAt: publishedAt?.toISOString() ?? null,
      })),
      draft: draft ? { basedOn: draft.basedOn, revision: draft.revision, savedBy: nameOf(draft.savedBy), savedAt: draft.savedAt.toISOString() } : null,
    };
  }

  async text(version: number): Promise<Result<Flow, 'not-found'>> {
    const body = await readFlowText(this.database, version);
    return body === undefined ? err('not-found') : ok(flowSchema.parse(body));
  }
}
