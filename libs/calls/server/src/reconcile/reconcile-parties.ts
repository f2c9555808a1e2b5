import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import type { CarrierCall } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { HearParty } from '../parties/hear-party.use-case.js';
import { partiesWhere } from '../persistence/party-rows.js';

/** What comparing the lines of parties changed, and which lines are theirs. */
export interface ComparedParties {
  readonly ended: number;
  readonly lines: ReadonlySet<string>;
}

/** Brings the lines of parties to what the carrier says of them, and ends those at the carrier whom nobody wants any more. */
@Injectable()
export class ReconcileParties {
  constructor(
    private readonly database: Database,
    private readonly lines: AgentLines,
    private readonly heard: HearParty,
  ) {}

  /** `listed`: all lines from our numbers since the mark. */
  async compare(listed: readonly CarrierCall[], now: Date): Promise<ComparedParties> {
    const bySid = new Map(listed.map((line) => [line.sid, line]));
    const parties = await partiesWhere(this.database, `carrier_sid = any($1) and ended_as is distinct from 'took-over'`, [[...bySid.keys()]]);
    let ended = 0;
    for (const { callId, partyId, callSid: legSid, endedAt } of parties) {
      const line = legSid && bySid.get(legSid);
      if (!line) continue;
      if (isOver(line.status) && !endedAt) await this.heard.left({ callId, partyId, legSid, at: line.endedAt ?? now, lineStatus: line.status });
      else if (!isOver(line.status) && endedAt) await this.lines.end(legSid);
      else continue;
      ended += 1;
    }
    return { ended, lines: new Set(parties.flatMap(({ callSid }) => callSid ?? [])) };
  }
}
