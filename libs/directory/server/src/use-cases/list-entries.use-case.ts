import { Inject, Injectable } from '@nestjs/common';
import type { ContentEntry, ContentKind } from '@pukar/directory-core/contracts';
import { partsOf, silentIn, standingOf, type Content } from '@pukar/directory-core/domain';
import { type Clock, indianDay, LANGUAGES } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { wordsOf } from '../content/words-of.js';
import { contentOf } from '../load-directory.js';
import { entriesOfKind, type EntryRow } from '../persistence/entry-rows.js';
import { StaffNamesPort } from '../ports/staff-names.port.js';

/** The content of a kind, as those who look after it see it; or one piece of it. */
@Injectable()
export class ListEntries {
  constructor(
    private readonly database: Database,
    private readonly names: StaffNamesPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(kind: ContentKind, code?: string): Promise<ContentEntry[]> {
    const rows = await entriesOfKind(this.database, kind, code);
    const names = await this.names.namesOf([...new Set(rows.flatMap(({ changedBy }) => changedBy ?? []))]);
    const today = indianDay(this.clock.now());
    return rows.flatMap((row) => contentOf([row], () => undefined).map((content) => entryOf(content, row, today, names)));
  }
}

function entryOf(content: Content, { version, changedAt, changedBy }: EntryRow, today: string, names: ReadonlyMap<string, string>): ContentEntry {
  const { kind, code, body, owner, reviewOn } = content;
  const texts = wordsOf(content);
  return {
    kind, code, body, owner, reviewOn, standing: standingOf(content, today), texts, parts: [...partsOf(content)], silentIn: silentIn(content, texts, LANGUAGES), version,
    changedAt: changedAt?.toISOString() ?? null, changedBy: (changedBy && names.get(changedBy)) ?? null,
  };
}
