import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AskMail } from '@pukar/forwarding-core/contracts';
import { type Clock, err, type IdSource, ok, type Result, withAsciiDigits } from '@pukar/kernel';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficerProof, type ProofRefusal } from '../account/officer-proof.js';
import { OfficeDatabase } from '../office-database.js';
import { forgetTries } from '../persistence/sign-in-tries.js';
import { type Asking, lookedAfter } from './managed-officer.js';

/** Why an address was not taken. */
export type MailRefusal = 'not-found' | 'asked-too-often' | 'wrong-code' | 'over' | ProofRefusal;

const CODE_LASTS_MS = 24 * 60 * 60_000;
/** Nobody's mailbox is filled with codes from here. */
const ASKED_PER_DAY = 5;

/** An officer's e-mail address counts once the code that went there came back. */
@Injectable()
export class ConfirmOfficerMail {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly proof: OfficerProof,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** A worker makes the code and mails it; what was asked before is over. `password` is the asker's own. */
  async ask(asking: Asking, id: string, { address, password }: AskMail): Promise<Result<void, MailRefusal>> {
    const now = this.clock.now();
    const proven = await this.proof.of(asking, password);
    if (!proven.ok) return proven;
    return this.offices.of(asking.officeId, async (tx) => {
      const officer = await lookedAfter(tx, asking, id, true);
      if (!officer) return err('not-found');
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 185))`, [id]);
      const [{ count }] = (await tx.query<{ count: number }>('select count(*)::int as count from forwarding.mail_confirmation where officer_id = $1 and asked_at > $2', [id, new Date(now.getTime() - CODE_LASTS_MS)])) as [{ count: number }];
      if (count >= ASKED_PER_DAY) return err('asked-too-often');
      await tx.query('update forwarding.mail_confirmation set ended_at = $2 where officer_id = $1 and ended_at is null', [id, now]);
      await tx.query('insert into forwarding.mail_confirmation (id, officer_id, office_id, address, asked_by, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)', [this.ids.uuid(), id, officer.officeId, address, asking.personId, now, new Date(now.getTime() + CODE_LASTS_MS)]);
      await forgetTries(tx, proven.value.login);
      await this.note(tx, asking, id, 'forwarding.ask-officer-mail');
      return ok(undefined);
    });
  }

  async confirm(asking: Asking, id: string, { confirmationId, code }: { readonly confirmationId: string; readonly code: string }): Promise<Result<void, MailRefusal>> {
    return this.offices.of(asking.officeId, async (tx) => {
      const [asked] = await tx.query('select 1 from forwarding.mail_confirmation where id = $1 and officer_id = $2', [confirmationId, id]);
      if (!asked || !(await lookedAfter(tx, asking, id, true))) return err('not-found');
      const [answer] = await tx.query<{ how: 'confirmed' | 'wrong' | 'over' }>('select forwarding.confirm_mail($1, $2, $3) as how', [confirmationId, hashOfCode(confirmationId, code), this.clock.now()]);
      if (answer?.how !== 'confirmed') return err(answer?.how === 'wrong' ? 'wrong-code' : 'over');
      await this.note(tx, asking, id, 'forwarding.confirm-officer-mail');
      return ok(undefined);
    });
  }

  private async note(tx: Parameters<typeof recordAudit>[0], { personId }: Asking, id: string, action: string): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action, subjectKind: 'officer', subjectId: id });
  }
}

/** Spaces and the script of its digits do not matter. */
const hashOfCode = (confirmationId: string, code: string): Buffer => createHash('sha256').update(`${confirmationId}:${withAsciiDigits(code).replace(/\D/gu, '')}`).digest();
