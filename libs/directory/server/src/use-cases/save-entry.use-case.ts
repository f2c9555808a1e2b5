import { Inject, Injectable } from '@nestjs/common';
import type { ContentKind, SaveEntry as Saving } from '@pukar/directory-core/contracts';
import { entryFault, partsOf, type Content, type EntryFault, type TextsOfContent } from '@pukar/directory-core/domain';
import { type Clock, err, type IdSource, indianDay, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { saysTheSame, wordsOf } from '../content/words-of.js';
import { Directory } from '../directory.js';
import { lockEntry, saveEntryRow } from '../persistence/entry-rows.js';

export interface EntryToSave extends Saving {
  readonly kind: ContentKind;
  readonly code: string;
  readonly by: string;
}

/** Keeps a piece of content that somebody edited, or made; one that was taken away is said again. Callers hear it from their next turn on. */
@Injectable()
export class SaveEntry {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ kind, code, body, owner, reviewOn, texts, version, by }: EntryToSave): Promise<Result<null, EntryFault | 'changed'>> {
    const at = this.clock.now();
    const entry = { kind, code, body, owner, reviewOn };
    const fault = entryFault(entry, texts, indianDay(at));
    if (fault) return err(fault);
    const saved = await this.database.transaction(async (tx): Promise<Result<null, 'changed'>> => {
      const before = await lockEntry(tx, kind, code);
      if ((before?.version ?? 0) !== version) return err('changed');
      if (!(await saveEntryRow(tx, { ...entry, texts: ownWords(entry, texts) }, version, { by, at }))) return err('changed');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'directory.save-entry', subjectKind: 'directory-entry', subjectId: `${kind}/${code}`, detail: { version: version + 1, owner, reviewOn } });
      return ok(null);
    });
    if (saved.ok) this.directory.refreshSoon();
    return saved;
  }
}

/** The words of its parts; `null` where they are those of the first data, which have audio of their own. */
function ownWords(entry: Pick<Content, 'kind' | 'code' | 'body' | 'owner' | 'reviewOn'>, texts: TextsOfContent): TextsOfContent | null {
  const parts = partsOf(entry);
  if (saysTheSame(wordsOf({ ...entry, isRetired: false, texts: null }), texts, parts)) return null;
  return Object.fromEntries(Object.entries(texts).map(([language, words]) => [language, Object.fromEntries(Object.entries(words).filter(([part, said]) => parts.includes(part) && said.trim() !== ''))]));
}
