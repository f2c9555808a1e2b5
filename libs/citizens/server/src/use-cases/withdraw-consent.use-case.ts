import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { ConsentStore } from '../persistence/consent-store.js';

/** A citizen pressed the key that ends it: from now on they are told of nothing, by no channel. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly consents: ConsentStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, tellingId: string): Promise<void> {
    const consent = await this.consents.ofTelling(tx, tellingId);
    if (!consent || !(consent.call || consent.sms)) return;
    await this.consents.save(tx, { ...consent, call: false, sms: false, how: 'keypad', askedAt: this.clock.now() });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'citizen', actorId: tellingId, action: 'citizens.withdraw-consent', subjectKind: 'telling', subjectId: tellingId, detail: { how: 'keypad' } });
  }
}
