import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import { err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CitizenStore } from '../persistence/citizen-store.js';
import { GreetingStore } from '../persistence/greeting-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import type { ConsentRefusal } from './save-consent.use-case.js';

/** The citizen does not want to be greeted in their language any more, and tells the agent, or presses a key. It holds from their next call. */
@Injectable()
export class ForgetLanguage {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly greetings: GreetingStore,
    private readonly holders: CallHoldersPort,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<null, ConsentRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    return this.database.transaction(async (tx) => {
      const citizen = await this.citizens.ofCall(tx, callId);
      if (!citizen) return err({ code: 'unknown-call' });
      if (await this.greetings.forget(tx, citizen.id)) {
        await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'citizens.withdraw-greeting', subjectKind: 'call', subjectId: callId });
      }
      return ok(null);
    });
  }

  /** `from`: the number as the carrier says it. Rejects once it is too late, having forgotten nothing. */
  async byKeypad({ callId, from }: { readonly callId: string; readonly from: string | undefined }, late?: AbortSignal): Promise<void> {
    const phone = parsePhone(from);
    if (!phone) return;
    await this.database.transaction(async (tx) => {
      if (!(await this.greetings.forgetPhone(tx, phone))) return;
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'citizen', actorId: callId, action: 'citizens.withdraw-greeting', subjectKind: 'call', subjectId: callId, detail: { how: 'keypad' } });
    }, late);
  }
}
