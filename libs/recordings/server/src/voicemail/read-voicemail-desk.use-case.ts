import { Inject, Injectable } from '@nestjs/common';
import type { VoicemailAbout, VoicemailDesk, VoicemailLine } from '@pukar/recordings-core/contracts';
import { overdueBefore, VOICEMAIL_LEASE_SECONDS } from '@pukar/recordings-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { ShowVoicemail } from './show-voicemail.js';
import { HELD, type HeldVoicemail } from './voicemail-rows.js';

interface Waiting {
  readonly about: VoicemailAbout;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldestAt: Date | null;
}

/** What an agent's screen shows of voicemail: how many wait in their languages or for anybody, and the one that they have open, which stays theirs while they ask. */
@Injectable()
export class ReadVoicemailDesk {
  constructor(
    private readonly database: Database,
    private readonly show: ShowVoicemail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agent: { readonly agentId: string; readonly languages: readonly string[] }): Promise<VoicemailDesk> {
    const now = this.clock.now();
    const mine = await this.keepMine(agent.agentId, now);
    const counted = await this.database.query<Waiting>(
      `select about, count(*)::integer as waiting, count(*) filter (where left_at < $1 or due_at < $2)::integer as overdue, min(left_at) as "oldestAt" from recordings.voicemail
       where (state = 'new' or (state = 'taken' and lease_until <= $2)) and state <> 'done' and (language is null or language = any($3) or left_at < $1) and (not_before is null or not_before <= $2) group by about`,
      [overdueBefore(now), now, agent.languages],
    );
    const lineOf = (about: VoicemailAbout): VoicemailLine => {
      const { waiting, overdue, oldestAt } = counted.find((one) => one.about === about) ?? { waiting: 0, overdue: 0, oldestAt: null };
      return { waiting, overdue, oldestAt: oldestAt?.toISOString() ?? null };
    };
    return { ...lineOf('message'), statements: lineOf('statement'), mine: mine ? await this.show.execute(mine) : null };
  }

  private async keepMine(agentId: string, now: Date): Promise<HeldVoicemail | undefined> {
    const [mine] = await this.database.query<HeldVoicemail>(`update recordings.voicemail set lease_until = $2 where taken_by = $1 and state = 'taken' returning ${HELD}`, [
      agentId, new Date(now.getTime() + VOICEMAIL_LEASE_SECONDS * 1000),
    ]);
    return mine;
  }
}
