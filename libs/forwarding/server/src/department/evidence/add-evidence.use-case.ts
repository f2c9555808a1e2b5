import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { type CleanEvidence, EvidenceCleanerPort } from '../ports/evidence-cleaner.port.js';

/** Why no evidence was added: the office does not have such a ticket, it has enough, or what is wrong with the file. */
export type EvidenceRefusal = { readonly code: 'not-found' | 'too-many' } | { readonly code: string; readonly words: string };

/** What an answer can name. */
const MOST = 6;

/** Adds a file by which the office that has a ticket shows what it did; the answer then names it. Nothing of the file that came is kept but what is to be seen. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly cleaner: EvidenceCleanerPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(officer: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string, file: Uint8Array): Promise<Result<{ readonly id: string }, EvidenceRefusal>> {
    // Nobody makes us open files for a ticket that is not theirs.
    if ((await this.offices.of(officer.officeId, (tx) => this.open(tx, reference, officer.officeId))) === undefined) return err({ code: 'not-found' });
    const cleaned = await this.cleaner.clean(file);
    if (!cleaned.ok) return cleaned;
    return this.offices.of(officer.officeId, (tx) => this.add(tx, officer, reference, cleaned.value));
  }

  private async add(tx: Tx, { officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string, { mediaType, bytes }: CleanEvidence): Promise<Result<{ readonly id: string }, EvidenceRefusal>> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 159))', [reference]);
    const forwardedId = await this.open(tx, reference, officeId);
    if (forwardedId === undefined) return err({ code: 'not-found' });
    const [{ count }] = (await tx.query<{ count: number }>('select count(*)::int as count from forwarding.evidence where forwarded_id = $1', [forwardedId])) as [{ count: number }];
    if (count >= MOST) return err({ code: 'too-many' });
    const id = this.ids.uuid();
    await tx.query('insert into forwarding.evidence (id, forwarded_id, office_id, media_type, file, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, forwardedId, officeId, mediaType, Buffer.from(bytes), personId, this.clock.now()]);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'forwarding.add-evidence', subjectKind: 'forwarded-ticket', subjectId: forwardedId });
    return ok({ id });
  }

  /** The ticket of this very office, while it is in hand. */
  private async open(tx: Tx, reference: string, officeId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(`select id from forwarding.forwarded_ticket where reference = $1 and office_id = $2 and state not in ('resolved', 'passed-on', 'over')`, [reference, officeId]);
    return row?.id;
  }
}
