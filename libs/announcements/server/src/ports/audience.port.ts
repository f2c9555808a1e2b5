import type { ChannelWish } from '@pukar/announcements-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** Somebody who agreed to be told, as the vault knows them. */
export interface ConsentingCitizen {
  readonly citizenId: string;
  readonly call: boolean;
  readonly sms: boolean;
  readonly language: string;
  readonly toldLately: number;
}

export interface Audience {
  readonly announcementId: string;
  readonly placeCodes: readonly string[];
  readonly wish: ChannelWish;
}

/** The vault: who agreed to be told, and to whom a telling belongs. */
export abstract class AudiencePort {
  /** Who was not told of this announcement yet, who was told least lately first. */
  abstract next(tx: Tx, audience: Audience, toldSince: Date, most: number): Promise<ConsentingCitizen[]>;
  abstract count(source: Pick<Tx, 'query'>, audience: Omit<Audience, 'announcementId'>): Promise<number>;
  /** False when this citizen has a telling of this announcement. */
  abstract link(tx: Tx, telling: { readonly tellingId: string; readonly announcementId: string; readonly citizenId: string; readonly at: Date }): Promise<boolean>;
  /** What the citizen agrees to now; nothing for one who never did. */
  abstract consentOf(tx: Pick<Tx, 'query'>, tellingId: string): Promise<{ readonly call: boolean; readonly sms: boolean }>;
  abstract withdraw(tx: Tx, tellingId: string): Promise<void>;
}
