import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** Evidence, opened. */
export interface OpenEvidence {
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly file: Buffer;
}

/** Shows the evidence of a ticket of the officer's own office or one below. Reading it leaves an audit row. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Undefined where it does not exist for this office. */
  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string, id: string): Promise<OpenEvidence | undefined> {
    return this.offices.of(officeId, async (tx) => {
      const [found] = await tx.query<OpenEvidence & { forwardedId: string }>(
        'select e.media_type as "mediaType", e.file, e.forwarded_id as "forwardedId" from forwarding.evidence e join forwarding.forwarded_ticket f on f.id = e.forwarded_id where e.id = $1 and f.reference = $2', [id, reference],
      );
      if (found) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'forwarding.read-evidence', subjectKind: 'forwarded-ticket', subjectId: found.forwardedId });
      return found;
    });
  }
}
