import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DraftStore, type SavedDraft } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import type { DraftRefusal } from '../drafts/draft-refusal.js';
import { MaskContent } from '../drafts/mask-content.js';
import { ShowDraft } from '../drafts/show-draft.js';

/** What the agent's screen sends at a pause in typing. */
export interface DraftToSave {
  readonly callId: string;
  readonly agentId: string;
  /** The version that was typed upon. */
  readonly baseVersion: number;
  readonly content: DraftContent;
}

/** A saved draft: its new version, and its content where saving changed it. */
export interface DraftSaved {
  readonly version: number;
  readonly savedAt: string;
  readonly content?: DraftContent;
}

/** Saves a draft, unless somebody saved it since; sending the same save again gives the same answer. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly holders: CallHoldersPort,
    private readonly mask: MaskContent,
    private readonly show: ShowDraft,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ callId, agentId, baseVersion, content: typed }: DraftToSave): Promise<Result<DraftSaved, DraftRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    const content = this.mask.execute(typed);
    const changed = isDeepStrictEqual(content, typed) ? {} : { content };
    const isStale = (saved: SavedDraft): boolean => saved.ticketId === null && (saved.version !== baseVersion + 1 || !isDeepStrictEqual(saved.content, content));
    const saved = await this.database.transaction(async (tx) => {
      const found = await this.save(tx, callId, baseVersion, content);
      // What somebody else typed is read by who saved too late.
      if (found && isStale(found)) await this.show.noteReading(tx, callId, agentId);
      return found;
    });
    if (!saved) return err({ code: 'unknown-call' });
    if (saved.ticketId) return err({ code: 'registered' });
    if (isStale(saved)) return err({ code: 'stale', draft: await this.show.execute(saved) });
    return ok({ version: saved.version, savedAt: saved.savedAt.toISOString(), ...changed });
  }

  /** What is saved afterwards, by this save or by another. */
  private async save(tx: Tx, callId: string, baseVersion: number, content: DraftContent): Promise<SavedDraft | undefined> {
    await this.drafts.save(tx, callId, baseVersion, content, this.clock.now());
    return this.drafts.find(tx, callId);
  }
}
