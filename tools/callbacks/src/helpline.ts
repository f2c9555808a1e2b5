import { AnswerCallBack, CallbacksSettings, ChangeCallback, GivePlaceBack, HearCallEnded, KeepPlace, MayRingCitizen, OweCall, RingDueCallbacks, TidyCallbacks } from '@pukar/callbacks-server';
import type { Clock } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import type { Telephone, Vault } from './telephone.js';

/** One process of the helpline: the room's own use cases, on a database. */
export function aProcess(database: Database, clock: Clock, settings: CallbacksSettings, telephone: Telephone, vault: Vault) {
  const change = new ChangeCallback(telephone, settings, new Outbox(randomIds, { wake: () => undefined }), randomIds);
  const owing = new OweCall(vault, telephone, change, clock, randomIds);
  const keeping = new KeepPlace(vault, change, clock);
  const givingBack = new GivePlaceBack(vault, change, clock);
  const hearing = new HearCallEnded(vault, telephone, change, clock);
  const answering = new AnswerCallBack(change, clock);
  return {
    mayRing: new MayRingCitizen(settings, clock),
    ring: new RingDueCallbacks(database, vault, telephone, change, settings, clock),
    tidy: new TidyCallbacks(database, telephone, change, settings, clock),
    owe: (owed: Parameters<OweCall['execute']>[1]) => database.transaction((tx) => owing.execute(tx, owed)),
    keep: (callId: string, placeSince: Date) => database.transaction((tx) => keeping.execute(tx, { callId, placeSince })),
    redial: (callId: string) => database.transaction((tx) => givingBack.execute(tx, callId)),
    hear: (ended: Parameters<HearCallEnded['execute']>[1]) => database.transaction((tx) => hearing.execute(tx, ended)),
    decline: (callId: string) => database.transaction((tx) => answering.decline(tx, callId)),
    wrongNumber: (callId: string) => database.transaction((tx) => answering.wrongNumber(tx, callId)),
  };
}

export type HelplineProcess = ReturnType<typeof aProcess>;
