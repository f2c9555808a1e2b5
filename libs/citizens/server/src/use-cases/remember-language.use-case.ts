import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CitizenStore } from '../persistence/citizen-store.js';
import { GreetingStore } from '../persistence/greeting-store.js';

/** A caller's yes to be greeted in a language. */
export interface GreetingAgreed {
  readonly callId: string;
  /** As the carrier writes it. */
  readonly from: string | undefined;
  readonly language: string;
}

/** Keeps that a caller agreed, by a key, to be greeted in the language in use; a withheld number is forgotten. Saved when it returns. */
@Injectable()
export class RememberLanguage {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly greetings: GreetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Rejects once it is too late, having kept nothing. */
  async execute({ callId, from, language }: GreetingAgreed, late?: AbortSignal): Promise<void> {
    const phone = parsePhone(from);
    if (!phone) return;
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const citizenId = await this.citizens.findOrMake(tx, phone, language, now);
      if (!(await this.greetings.agree(tx, citizenId, language, now))) return;
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'citizen', actorId: callId, action: 'citizens.agree-to-greeting', subjectKind: 'call', subjectId: callId, detail: { language, how: 'keypad' } });
    }, late);
  }
}
