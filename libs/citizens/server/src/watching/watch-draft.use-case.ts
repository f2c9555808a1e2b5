import { Inject, Injectable } from '@nestjs/common';
import { type DraftContent, type DraftWatchers, WATCH_SECONDS, type WatchedDraft } from '@pukar/citizens-core/contracts';
import { maskPhone, parsePhone } from '@pukar/citizens-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { DraftStore } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { WatchStore } from './watch-store.js';

/** A draft to be shown to a watcher, and the agents to be told where the watching just began. */
export interface Watched {
  readonly draft: WatchedDraft;
  readonly toTell: readonly string[];
}

/** A supervisor watches a draft being written, or a colleague who is asked about the call: audited once for each watching, and only while an agent has the call. */
@Injectable()
export class WatchDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly watches: WatchStore,
    private readonly holders: CallHoldersPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Begins, or goes on; the draft as it is now. */
  execute(callId: string, watcherId: string): Promise<Result<Watched, 'not-live'>> {
    return this.database.transaction((tx) => this.look(tx, callId, watcherId));
  }

  /** The same for a colleague, while they are asked. */
  asked(callId: string, colleagueId: string): Promise<Result<Watched, 'not-live' | 'not-asked'>> {
    return this.database.transaction(async (tx) => ((await this.holders.isAsked(callId, colleagueId, tx)) ? this.look(tx, callId, colleagueId) : err('not-asked')));
  }

  private async look(tx: Tx, callId: string, watcherId: string): Promise<Result<Watched, 'not-live'>> {
    const now = this.clock.now();
    const agents = await this.holders.agentsOf(callId, tx);
    if (agents.length === 0) return err('not-live');
    const id = this.ids.uuid();
    const begun = await this.watches.keep(tx, { id, callId, watcherId, now, lapsesAt: new Date(now.getTime() + WATCH_SECONDS * 1_000) });
    if (begun) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: watcherId, action: 'citizens.watch-draft', subjectKind: 'call', subjectId: callId, detail: { watching: id } });
    const draft = await this.drafts.find(tx, callId);
    return ok({
      toTell: begun ? agents : [],
      draft: { callId, version: draft?.version ?? 0, savedAt: draft?.savedAt.toISOString() ?? null, content: draft ? masked(draft.content) : null, isRegistered: draft !== undefined && draft.ticketId !== null },
    });
  }

  /** Ends it; gives the agents to be told, none where nothing was watched. */
  async end(callId: string, watcherId: string): Promise<readonly string[]> {
    return this.database.transaction(async (tx) => ((await this.watches.end(tx, callId, watcherId, this.clock.now())) ? this.holders.agentsOf(callId, tx) : []));
  }

  /** Who watches, for the agent whose call it is. */
  async watchersOf(callId: string, agentId: string, namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>): Promise<Result<DraftWatchers, 'not-your-call'>> {
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    const watching = await this.watches.of(this.database, callId, this.clock.now());
    const names = await namesOf(watching.map(({ watcherId }) => watcherId));
    return ok({ watchers: watching.map(({ watcherId, since }) => ({ name: names.get(watcherId) ?? '', since: since.toISOString() })) });
  }
}

/** As a desk shows numbers. What was typed and is no number yet is hidden whole. */
function masked(content: DraftContent): DraftContent {
  const phone = parsePhone(content.personPhone);
  return { ...content, personPhone: phone ? maskPhone(phone) : content.personPhone.replace(/\p{Nd}/gu, '·') };
}
