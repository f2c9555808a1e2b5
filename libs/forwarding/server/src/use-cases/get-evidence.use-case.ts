import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { ReferencePort } from '../ports/reference.port.js';

/** A file by which an office showed what it did. */
export interface EvidenceOfOffice {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly addedAt: Date;
}

/** The evidence that offices named in their answers to a ticket, for the call centre. What was brought and not named is not shown. */
@Injectable()
export class GetEvidence {
  constructor(private readonly references: ReferencePort) {}

  async of(tx: Tx, ticketId: string): Promise<EvidenceOfOffice[]> {
    return tx.query<EvidenceOfOffice>(
      `select e.id, e.media_type as "mediaType", e.added_at as "addedAt" from forwarding.evidence e
       where e.forwarded_id = any ($1::uuid[]) and exists (${NAMED}) order by e.added_at, e.id`,
      [await this.references.forwardedOf(tx, ticketId)],
    );
  }

  /** With the ticket that it shows something of; undefined where there is no such file. */
  async open(tx: Tx, id: string): Promise<(EvidenceOfOffice & { readonly ticketId: string; readonly file: Buffer }) | undefined> {
    const [found] = await tx.query<EvidenceOfOffice & { forwardedId: string; file: Buffer }>(
      `select e.id, e.media_type as "mediaType", e.added_at as "addedAt", e.forwarded_id as "forwardedId", e.file from forwarding.evidence e where e.id = $1 and exists (${NAMED})`, [id]);
    const ticketId = found && (await this.references.ticketOf(tx, found.forwardedId));
    return ticketId === undefined || !found ? undefined : { id: found.id, mediaType: found.mediaType, addedAt: found.addedAt, ticketId, file: found.file };
  }
}

const NAMED = `select 1 from forwarding.act a where a.forwarded_id = e.forwarded_id and a.kind = 'resolved' and e.id = any (a.evidence)`;
