import { Inject, Injectable } from '@nestjs/common';
import type { SaveConsent as ConsentAnswer, TellingConsent } from '@pukar/citizens-core/contracts';
import { isLandline } from '@pukar/citizens-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CitizenStore, type KnownCitizen } from '../persistence/citizen-store.js';
import { ConsentStore } from '../persistence/consent-store.js';
import { CallsOfConsent } from './calls-of-consent.js';

/** Why a consent is not shown or saved. */
export interface ConsentRefusal {
  readonly code: 'not-your-call' | 'unknown-call' | 'no-number' | 'landline';
}

const FIRST_LANGUAGE = 'hi-IN';

/** Keeps what a citizen answered when the agent asked whether we may tell them of schemes. It holds at once, the withdrawal too. */
@Injectable()
export class SaveConsent {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly consents: ConsentStore,
    private readonly callsOfCitizen: CallsOfConsent,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ callId, agentId, ...answer }: ConsentAnswer & { readonly agentId: string }): Promise<Result<TellingConsent, ConsentRefusal>> {
    if (!(await this.callsOfCitizen.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    const spoken = await this.callsOfCitizen.languageOf(callId);
    return this.database.transaction(async (tx) => {
      const citizen = await this.citizens.ofCall(tx, callId);
      if (!citizen) return err({ code: 'unknown-call' });
      if (!citizen.phone) return err({ code: 'no-number' });
      if (answer.sms && isLandline(citizen.phone)) return err({ code: 'landline' });
      return ok(await this.save(tx, citizen, { ...answer, language: spoken ?? citizen.language ?? FIRST_LANGUAGE, callId, agentId }));
    });
  }

  private async save(tx: Tx, citizen: KnownCitizen, answer: Omit<ConsentAnswer, 'callId'> & { language: string; callId: string; agentId: string }): Promise<TellingConsent> {
    const { call, sms, language, callId, agentId } = answer;
    const before = await this.consents.find(tx, citizen.id);
    const placeCode = answer.placeCode ?? before?.placeCode ?? null;
    const isSame = before ? before.call === call && before.sms === sms && before.language === language && before.placeCode === placeCode : !call && !sms;
    const askedAt = isSame && before ? before.askedAt : this.clock.now();
    if (!isSame) {
      await this.consents.save(tx, { citizenId: citizen.id, call, sms, language, placeCode, askedAt, how: 'agent' });
      const action = call || sms ? 'citizens.give-consent' : 'citizens.withdraw-consent';
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action, subjectKind: 'call', subjectId: callId, detail: { call, sms } });
    }
    return { call, sms, placeCode, askedAt: isSame && !before ? null : askedAt.toISOString(), canSms: !!citizen.phone && !isLandline(citizen.phone), greeting: citizen.greeting ?? null, wantsNoMessages: citizen.wantsNoMessages };
  }
}
