import { Inject, Injectable } from '@nestjs/common';
import { afterRungKey, type AfterRungKey } from '@pukar/callbacks-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { News } from '@pukar/platform/inbox';
import { readCallbacks } from '../persistence/callback-rows.js';
import { RungCitizensPort, type QueueEntry, type RungLine } from '../ports/rung-citizens.port.js';
import { AnswerCallBack } from './answer-call-back.use-case.js';
import { FIRST_LANGUAGE } from './change-callback.js';

/** What a key came to. */
export interface RungKey {
  readonly after: AfterRungKey;
  readonly language: string;
  /** How they enter the line, where they wish to; undefined when they have hung up meanwhile. */
  readonly entry: QueueEntry | undefined;
}

/** Leads a citizen whom we rang before any agent: into the line at their old place, or out of it for good. What a key does is committed before it is said. */
@Injectable()
export class LeadRungCitizen {
  constructor(
    private readonly database: Database,
    private readonly calls: RungCitizensPort,
    private readonly answer: AnswerCallBack,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives their language; undefined for a line that is no attempt's, or whose call is over. */
  async answered(line: RungLine, news: News): Promise<string | undefined> {
    const language = await this.languageOf(line.callId);
    return language && (await this.calls.answered(line, this.clock.now(), news)) ? language : undefined;
  }

  /** Coming twice it changes nothing, and is answered alike. */
  async key({ callId, callSid, key, turns }: RungLine & { readonly key: string; readonly turns: number }, news: News): Promise<RungKey | undefined> {
    const language = await this.languageOf(callId);
    if (!language) return undefined;
    const after = afterRungKey(key, turns);
    await this.database.transaction(async (tx) => {
      if (!(await news.isNew(tx))) return;
      if (after === 'declined' || after === 'goodbye') await this.calls.said(tx, callId, after === 'declined' ? 'declined' : 'blank', this.clock.now());
      if (after === 'declined') await this.answer.decline(tx, callId);
      await news.changed(tx, `call-back-${after}`);
    });
    return { after, language, entry: after === 'line' ? await this.calls.queue({ callId, callSid }, language, this.clock.now()) : undefined };
  }

  private async languageOf(callId: string): Promise<string | undefined> {
    const [saved] = await readCallbacks(this.database, 'c.id = (select callback_id from callbacks.attempt where call_id = $1)', [callId]);
    return saved && (saved.language ?? FIRST_LANGUAGE);
  }
}
