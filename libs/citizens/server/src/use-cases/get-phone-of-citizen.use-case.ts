import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';

/** How to ring a citizen, for whoever rings them now. */
@Injectable()
export class GetPhoneOfCitizen {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
  ) {}

  async execute(citizenId: string, where: Pick<Tx, 'query'> = this.database): Promise<Phone | undefined> {
    return (await this.citizens.phonesOf(where, [citizenId])).get(citizenId);
  }
}
