import { Inject, Injectable } from '@nestjs/common';
import { afterRing } from '@pukar/announcements-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { announcementOfTelling } from '../persistence/announcement-rows.js';
import { endTelling, lockTelling, takeRingBack, waitFor } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';

const MINUTE_MS = 60_000;

/** A telling's call is over: it was told, is rung again later, is written to, or was not reached. */
@Injectable()
export class SettleTelling {
  constructor(
    private readonly audience: AudiencePort,
    private readonly settings: AnnouncementsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** News of an earlier call of the same telling changes nothing. `wasPutOff`: it was never dialled, and counts as no ring. */
  async execute(tx: Tx, { callId, tellingId, wasPutOff }: { readonly callId: string; readonly tellingId: string; readonly wasPutOff: boolean }): Promise<void> {
    const telling = await lockTelling(tx, tellingId);
    if (!telling || telling.callId !== callId || telling.state !== 'ringing') return;
    const rings = wasPutOff ? await takeRingBack(tx, tellingId) : telling.rings;
    const announcement = await announcementOfTelling(tx, tellingId);
    if (!announcement) return;
    const at = this.clock.now();
    const { to } = afterRing(
      { wasHeard: telling.heardAt !== null, wasDeclined: telling.declinedAt !== null, wasAnswered: telling.answeredAt !== null, rings },
      { ...(await this.audience.consentOf(tx, tellingId)), wish: announcement.channel, isRunning: announcement.state === 'running' && at < announcement.notAfter },
    );
    switch (to) {
      case 'to-ring':
        return waitFor(tx, tellingId, to, new Date(at.getTime() + this.settings.retryMinutes * MINUTE_MS));
      case 'to-write':
        return waitFor(tx, tellingId, to, at);
      default:
        return endTelling(tx, tellingId, to, at);
    }
  }
}
