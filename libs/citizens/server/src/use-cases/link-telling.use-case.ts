import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { ConsentStore } from '../persistence/consent-store.js';

/** Writes for whom a telling is: the pair exists only in the vault, and once for each announcement and citizen. */
@Injectable()
export class LinkTelling {
  constructor(private readonly consents: ConsentStore) {}

  /** False when they are told of this announcement already. */
  execute(tx: Tx, telling: { readonly tellingId: string; readonly announcementId: string; readonly citizenId: string; readonly at: Date }): Promise<boolean> {
    return this.consents.link(tx, telling);
  }
}
