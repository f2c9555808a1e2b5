import { Injectable } from '@nestjs/common';
import { maskPhone, type Phone } from '@pukar/citizens-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';

/** How to ring a citizen, for whoever rings them now; and what a list may show of it. */
@Injectable()
export class GetPhoneOfCitizen {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
  ) {}

  async execute(citizenId: string, where: Pick<Tx, 'query'> = this.database): Promise<Phone | undefined> {
    return (await this.citizens.phonesOf(where, [citizenId])).get(citizenId);
  }

  /** The numbers, the half of each hidden. */
  async masked(citizenIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.citizens.phonesOf(this.database, citizenIds))].map(([id, phone]) => [id, maskPhone(phone)]));
  }
}
