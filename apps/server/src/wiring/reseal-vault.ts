import type { FactoryProvider } from '@nestjs/common';
import { STAFF_FACTORS } from '@pukar/access-server';
import { PaperResealings } from '@pukar/attachments-server';
import { VaultResealings } from '@pukar/citizens-server';
import type { Clock, IdSource } from '@pukar/kernel';
import { SecondFactors } from '@pukar/platform/accounts';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Inbox } from '@pukar/platform/inbox';
import { ResealVault } from '@pukar/platform/resealing';
import { RecordingResealings } from '@pukar/recordings-server';

/** All that is sealed with the vault's keys, for the worker that seals it anew when they are rotated. */
export const resealVault: FactoryProvider = {
  provide: ResealVault, inject: [Database, KeyRing, CLOCK, IDS, VaultResealings, RecordingResealings, PaperResealings, Inbox],
  useFactory: (database: Database, keys: KeyRing, clock: Clock, ids: IdSource, vault: VaultResealings, recordings: RecordingResealings, papers: PaperResealings, inbox: Inbox) =>
    new ResealVault(database, keys, [...vault.all(), ...recordings.all(), ...papers.all(), ...inbox.resealings(), ...new SecondFactors(keys, STAFF_FACTORS).resealings()], clock, ids),
};
