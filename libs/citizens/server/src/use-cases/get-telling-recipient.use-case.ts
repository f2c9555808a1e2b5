import { Injectable } from '@nestjs/common';
import { isLandline, type Phone } from '@pukar/citizens-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { ConsentStore, type SavedConsent } from '../persistence/consent-store.js';
import { Vault } from '../persistence/vault.js';

/** Whom a telling is for: asked again whenever it is about to ring or to be written. */
@Injectable()
export class GetTellingRecipient {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentStore,
    private readonly vault: Vault,
  ) {}

  /** Their consent as it is now, with the language in which they are told. */
  async consentOf(tx: Pick<Tx, 'query'>, tellingId: string): Promise<Pick<SavedConsent, 'call' | 'sms' | 'language'> | undefined> {
    return this.consents.ofTelling(tx, tellingId);
  }

  /** The number; undefined when they do not agree to this channel any more, or it does not reach them. */
  async phoneOf(tellingId: string, channel: 'call' | 'sms', source: Pick<Tx, 'query'> = this.database): Promise<Phone | undefined> {
    const [row] = await source.query<{ id: string; phone_sealed: Buffer | null }>(
      `select c.id, c.phone_sealed from vault.telling t join vault.citizen c on c.id = t.citizen_id
       join vault.telling_consent s on s.citizen_id = t.citizen_id
       where t.telling_id = $1 and case when $2 = 'call' then s.by_call else s.by_sms and c.no_messages_since is null end`,
      [tellingId, channel],
    );
    const phone = row && (this.vault.openField(row.id, 'phone', row.phone_sealed) as Phone | undefined);
    return phone && channel === 'sms' && isLandline(phone) ? undefined : phone;
  }
}
