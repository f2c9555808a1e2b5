import { Injectable } from '@nestjs/common';
import { CallIdSchema } from '@pukar/citizens-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { StaffPort } from '../ports/staff.port.js';
import { DraftNews } from '../watching/draft-news.js';
import { WatchDraft } from '../watching/watch-draft.use-case.js';
import { refused } from './citizens-commands.js';

const REFUSALS = { 'not-live': 'No agent has this call any more.', 'not-asked': 'You are not asked about this call any more.' } as const;

/** Watching a draft being written, and who is watched. */
@Injectable()
export class WatchCommands {
  constructor(
    private readonly watch: WatchDraft,
    private readonly staff: StaffPort,
    private readonly news: DraftNews,
  ) {}

  commands(): SocketCommand[] {
    const shown = (callId: string, watched: Awaited<ReturnType<WatchDraft['asked']>>) => {
      if (!watched.ok) return { ok: false as const, code: watched.refusal, message: REFUSALS[watched.refusal] };
      this.news.watched(watched.value.toTell, callId);
      return watched.value.draft;
    };
    const end = async (callId: string, watcherId: string) => {
      this.news.watched(await this.watch.end(callId, watcherId), callId);
      return {};
    };
    return [
      defineCommand('draft:watch', 'drafts.watch', CallIdSchema, async ({ callId }, { session }) => shown(callId, await this.watch.execute(callId, session.personId))),
      defineCommand('draft:unwatch', 'drafts.watch', CallIdSchema, ({ callId }, { session }) => end(callId, session.personId)),
      defineCommand('draft:asked', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => shown(callId, await this.watch.asked(callId, session.personId))),
      defineCommand('draft:asked-end', 'drafts.write', CallIdSchema, ({ callId }, { session }) => end(callId, session.personId)),
      defineCommand('draft:watchers', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const watchers = await this.watch.watchersOf(callId, session.personId, (ids) => this.staff.namesOf(ids));
        return watchers.ok ? watchers.value : refused({ code: watchers.refusal });
      }),
    ];
  }
}
