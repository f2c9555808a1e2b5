import { Inject, Injectable } from '@nestjs/common';
import { type AfterKey, type AnnouncementPart, answerKey, tellingLanguage, type TellingLanguage } from '@pukar/announcements-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { News } from '@pukar/platform/inbox';
import { announcementOfTelling } from '../persistence/announcement-rows.js';
import { tellingOfCall } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';
import { AnsweredCallsPort, type QueueEntry, type TellingLine } from '../ports/outgoing-calls.port.js';

/** What is told on a line. */
export interface ToldOnLine {
  readonly tellingId: string;
  /** Theirs: who tells, and which key ends it, is said in it, and whoever wants a person waits for one who speaks it. */
  readonly language: string;
  /** The department's own words are in it. */
  readonly textLanguage: TellingLanguage;
  readonly departmentCode: string;
  readonly text: string;
}

/** A key, or none, where a citizen is. */
export interface KeyOnLine extends TellingLine {
  readonly part: AnnouncementPart;
  readonly key: string;
  readonly turns: number;
}

/** A citizen answered, listens, and presses keys. What a key does is committed before it is confirmed aloud. */
@Injectable()
export class TellOnLine {
  constructor(
    private readonly database: Database,
    private readonly calls: AnsweredCallsPort,
    private readonly audience: AudiencePort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What they are told; undefined for a line that is none of ours any more. */
  async answered(line: TellingLine, news: News): Promise<ToldOnLine | undefined> {
    const told = await this.told(line.callId);
    const at = this.clock.now();
    if (!told || !(await this.calls.answered(line, at, news))) return undefined;
    await this.database.query('update announcements.telling set answered_at = coalesce(answered_at, $2) where call_id = $1', [line.callId, at]);
    return told;
  }

  /** What follows a key. Coming twice it changes nothing, and is answered alike. */
  async key({ callId, part, key, turns }: KeyOnLine, news: News): Promise<{ readonly told: ToldOnLine; readonly after: AfterKey } | undefined> {
    const told = await this.told(callId);
    if (!told) return undefined;
    const after = answerKey(part, key, turns);
    await this.database.transaction(async (tx) => {
      if (await news.isNew(tx)) await news.changed(tx, ...(await this.keep(tx, callId, told.tellingId, after)));
    });
    return { told, after };
  }

  /** The place in the queue of who wants a person. */
  person(line: TellingLine, { tellingId, language }: ToldOnLine): Promise<QueueEntry | undefined> {
    return this.calls.queue(line, { tellingId, language, at: this.clock.now() });
  }

  private async keep(tx: Tx, callId: string, tellingId: string, { next, wasHeard }: AfterKey): Promise<string[]> {
    const at = this.clock.now();
    if (wasHeard) {
      await this.calls.said(tx, callId, 'announced', at);
      await tx.query('update announcements.telling set heard_at = coalesce(heard_at, $2) where call_id = $1', [callId, at]);
    }
    if (next === 'stopped') {
      await this.audience.withdraw(tx, tellingId);
      await this.calls.said(tx, callId, 'declined', at);
      await tx.query('update announcements.telling set declined_at = coalesce(declined_at, $2) where call_id = $1', [callId, at]);
    }
    return [`announcement-${next}`];
  }

  private async told(callId: string): Promise<ToldOnLine | undefined> {
    const telling = await tellingOfCall(this.database, callId);
    const announcement = telling && (await announcementOfTelling(this.database, telling.id));
    if (!announcement) return undefined;
    const { id: tellingId, language } = telling;
    const textLanguage = tellingLanguage(language);
    return { tellingId, language, textLanguage, departmentCode: announcement.departmentCode, text: textLanguage === 'en-IN' ? announcement.spokenEn : announcement.spokenHi };
  }
}
