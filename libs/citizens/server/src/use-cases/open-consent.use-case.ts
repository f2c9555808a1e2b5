import { Injectable } from '@nestjs/common';
import type { TellingConsent } from '@pukar/citizens-core/contracts';
import { isLandline } from '@pukar/citizens-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import { ConsentStore } from '../persistence/consent-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import type { ConsentRefusal } from './save-consent.use-case.js';

/** Tells the agent who has the call whether its citizen may be told of schemes, and is greeted in a language that we remember. */
@Injectable()
export class OpenConsent {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly consents: ConsentStore,
    private readonly holders: CallHoldersPort,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<TellingConsent, ConsentRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    return this.database.transaction(async (tx) => {
      const citizen = await this.citizens.ofCall(tx, callId);
      if (!citizen) return err({ code: 'unknown-call' });
      if (!citizen.phone) return err({ code: 'no-number' });
      await this.citizens.noteReading(tx, { agentId, action: 'citizens.read-consent', callId });
      const { call = false, sms = false, placeCode = null, askedAt } = (await this.consents.find(tx, citizen.id)) ?? {};
      return ok({ call, sms, placeCode, askedAt: askedAt?.toISOString() ?? null, canSms: !isLandline(citizen.phone), greeting: citizen.greeting ?? null, wantsNoMessages: citizen.wantsNoMessages });
    });
  }
}
