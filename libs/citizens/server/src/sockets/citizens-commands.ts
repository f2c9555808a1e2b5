import { Injectable } from '@nestjs/common';
import { CallIdSchema, SaveConsentSchema, SaveDraftSchema } from '@pukar/citizens-core/contracts';
import { assertNever } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import type { DraftRefusal } from '../drafts/draft-refusal.js';
import { OpenConsent } from '../use-cases/open-consent.use-case.js';
import { OpenDraft } from '../use-cases/open-draft.use-case.js';
import { ReadCallerContext } from '../use-cases/read-caller-context.use-case.js';
import { type ConsentRefusal, SaveConsent } from '../use-cases/save-consent.use-case.js';
import { SaveDraft } from '../use-cases/save-draft.use-case.js';
import { DraftNews } from '../watching/draft-news.js';

/** What an agent's screen may ask of the vault. */
@Injectable()
export class CitizensCommands {
  constructor(
    private readonly openDraft: OpenDraft,
    private readonly saveDraft: SaveDraft,
    private readonly readCallerContext: ReadCallerContext,
    private readonly openConsent: OpenConsent,
    private readonly saveConsent: SaveConsent,
    private readonly news: DraftNews,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('draft:open', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const opened = await this.openDraft.execute(callId, session.personId);
        return opened.ok ? opened.value : refused(opened.refusal);
      }),
      defineCommand('draft:save', 'drafts.write', SaveDraftSchema, async (draft, { session }) => {
        const saved = await this.saveDraft.execute({ ...draft, agentId: session.personId });
        if (!saved.ok) return refused(saved.refusal);
        this.news.changed(session.personId, draft.callId, saved.value.version);
        return saved.value;
      }),
      defineCommand('caller:context', 'callers.read', CallIdSchema, async ({ callId }, { session }) => {
        const read = await this.readCallerContext.execute(callId, session.personId);
        return read.ok ? read.value : refused(read.refusal);
      }),
      defineCommand('consent:open', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const opened = await this.openConsent.execute(callId, session.personId);
        return opened.ok ? opened.value : refused(opened.refusal);
      }),
      defineCommand('consent:save', 'drafts.write', SaveConsentSchema, async (answer, { session }) => {
        const saved = await this.saveConsent.execute({ ...answer, agentId: session.personId });
        return saved.ok ? saved.value : refused(saved.refusal);
      }),
    ];
  }
}

/** A refusal as the screen is answered it. */
export function refused(refusal: DraftRefusal | ConsentRefusal) {
  return { ok: false, ...refusal, message: messageOf(refusal.code) };
}

function messageOf(code: (DraftRefusal | ConsentRefusal)['code']): string {
  switch (code) {
    case 'not-your-call':
      return 'This call is not with you.';
    case 'unknown-call':
      return 'Nothing is known of this call yet.';
    case 'registered':
      return 'This complaint is registered and cannot be changed.';
    case 'stale':
      return 'This draft was saved elsewhere meanwhile.';
    case 'no-number':
      return 'Their number is hidden: we cannot tell them of anything.';
    case 'landline':
      return 'No SMS reaches a landline.';
    default:
      return assertNever(code);
  }
}
