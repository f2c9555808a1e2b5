import { Inject, Injectable } from '@nestjs/common';
import { mayDecideOpening, type OpeningRefusal } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { StaffPort } from '../ports/staff.port.js';
import { OpeningStore } from './opening-store.js';

interface Deciding {
  readonly id: string;
  readonly agree: boolean;
  readonly reason: string;
  readonly staffId: string;
}

/** The second person agrees to the opening of an identity, or refuses, with a reason. From the agreement on its time runs. Of two who decide at once the first stands. */
@Injectable()
export class DecideIdentity {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly staff: StaffPort,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, agree, reason, staffId }: Deciding): Promise<Result<null, OpeningRefusal | 'not-there'>> {
    return this.database.transaction(async (tx) => {
      const opening = await this.store.find(tx, id);
      if (!opening) return err('not-there');
      const at = this.clock.now();
      const may = mayDecideOpening(opening, { staffId, mayBeAsker: await this.staff.mayBeOnePerson(staffId, opening.askedBy, tx) }, at);
      if (!may.ok) return may;
      const stands = await this.store.decide(tx, opening, { by: staffId, isAgreed: agree, reason: this.aadhaar.mask(reason), at });
      return stands ? ok(null) : err('not-waiting');
    });
  }
}
