import { Inject, Injectable } from '@nestjs/common';
import { OPENING_QUEUES, openingAt, type Content, type OpeningQueue } from '@pukar/directory-core/domain';
import type { OpeningState } from '@pukar/directory-core/contracts';
import { type Clock, indianDay } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { openingOf } from '../answers/hours-answers.js';
import { DirectoryContent } from '../content/directory-content.js';
import { wordsOfPart } from '../content/words-of.js';
import { Directory } from '../directory.js';
import { OpeningSettings } from '../opening-settings.js';
import { openingRows, type OpeningRow } from '../persistence/opening-rows.js';
import { StaffNamesPort } from '../ports/staff-names.port.js';

/** How each queue stands now and what everybody is told, as it is in the database. */
@Injectable()
export class GetOpening {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly settings: OpeningSettings,
    private readonly names: StaffNamesPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<OpeningState> {
    const rows = new Map((await openingRows(this.database)).map((row) => [row.subject, row]));
    const names = await this.names.namesOf([...new Set([...rows.values()].map(({ changedBy }) => changedBy))]);
    const [now, content] = [this.clock.now(), this.directory.content()];
    const changed = (row: OpeningRow | undefined) => ({ version: row?.version ?? 0, changedAt: row?.changedAt.toISOString() ?? null, changedBy: (row && names.get(row.changedBy)) ?? null });
    const everyone = rows.get('everyone');
    const listener = { today: indianDay(now), language: null };
    const isTold = everyone?.noticeUntil != null && now < everyone.noticeUntil;
    return {
      queues: OPENING_QUEUES.map((queue) => ({ queue, ...this.stateOf(queue, rows, content, now), ...changed(rows.get(queue)) })),
      notice: { code: isTold ? everyone.notice : null, isSilent: isTold && !content.find('notice', everyone.notice ?? undefined, listener), until: isTold ? everyone.noticeUntil!.toISOString() : null, ...changed(everyone) },
      notices: content.list('notice', listener).map((notice) => ({ code: notice.code, en: said(notice, 'en-IN'), hi: said(notice, 'hi-IN') })),
    };
  }

  private stateOf(queue: OpeningQueue, rows: ReadonlyMap<string, OpeningRow>, { holidays }: DirectoryContent, now: Date) {
    const row = rows.get(queue);
    const opening = openingOf(row, this.settings.firstHours);
    const stands = openingAt(opening, holidays, now);
    return {
      isOpen: stands.isOpen, hours: opening.hours, areFirstHours: !row?.hours, closedUntil: !stands.isOpen && stands.isByHand ? opening.closedUntil!.toISOString() : null,
      holiday: stands.isOpen ? null : stands.holiday, next: stands.isOpen ? null : stands.next,
    };
  }
}

const said = (notice: Content, language: 'en-IN' | 'hi-IN'): string => wordsOfPart(notice, 'text', language) ?? '';
