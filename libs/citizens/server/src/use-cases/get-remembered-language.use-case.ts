import { Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import { Database } from '@pukar/platform/database';
import { GreetingStore } from '../persistence/greeting-store.js';

/** The language in which this number agreed to be greeted; undefined for a new or withheld number, and for who never agreed. */
@Injectable()
export class GetRememberedLanguage {
  constructor(
    private readonly database: Database,
    private readonly greetings: GreetingStore,
  ) {}

  async execute(from: string | undefined): Promise<string | undefined> {
    const phone = parsePhone(from);
    return phone && this.greetings.ofPhone(this.database, phone);
  }
}
