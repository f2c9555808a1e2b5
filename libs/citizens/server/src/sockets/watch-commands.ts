import { Injectable } from '@nestjs/common';
import { CallIdSchema } from '@pukar/citizens-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { StaffPort } from '../ports/staff.port.js';
import { DraftNews } from '../watching/draft-news.js';
import { WatchDraft } from '../watching/watch-draft.use-case.js';
import { refused } from './citizens-commands.js';

/** Watching a draft being written, and who is watched. */
@Injectable()
export class WatchCommands {
  constructor(
    private readonly watch: WatchDraft,
    private readonly staff: StaffPort,
    private readonly news: DraftNews,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('draft:watch', 'drafts.watch', CallIdSchema, async ({ callId }, { session }) => {
        const watched = await this.watch.execute(callId, session.personId);
        if (!watched.ok) return { ok: false, code: watched.refusal, message: 'No agent has this call any more.' };
        this.news.watched(watched.value.toTell, callId);
        return watched.value.draft;
      }),
      defineCommand('draft:unwatch', 'drafts.watch', CallIdSchema, async ({ callId }, { session }) => {
        this.news.watched(await this.watch.end(callId, session.personId), callId);
        return {};
      }),
      defineCommand('draft:watchers', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const watchers = await this.watch.watchersOf(callId, session.personId, (ids) => this.staff.namesOf(ids));
        return watchers.ok ? watchers.value : refused({ code: watchers.refusal });
      }),
    ];
  }
}
