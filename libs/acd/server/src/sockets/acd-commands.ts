import { Injectable } from '@nestjs/common';
import { AcceptOfferSchema, BreakSchema, ExtendWrapUpSchema, FinishWrapUpSchema, HeartbeatSchema, NoteOutcomeSchema, NothingSchema, type DeskSnapshot } from '@pukar/acd-core/contracts';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand, type SocketSession } from '@pukar/platform/live';
import { AcceptOffer } from '../use-cases/accept-offer.use-case.js';
import { DeclineOffer } from '../use-cases/decline-offer.use-case.js';
import { ExtendWrapUp } from '../use-cases/extend-wrap-up.use-case.js';
import { FinishWrapUp } from '../use-cases/finish-wrap-up.use-case.js';
import { KeepLease } from '../use-cases/keep-lease.use-case.js';
import { NoteOutcome } from '../use-cases/note-outcome.use-case.js';
import { DeskWishes } from './desk-wishes.js';

type AgentSession = SocketSession & { readonly languages: readonly string[] };

type RefusalCode = 'gone' | 'other-tab' | 'not-your-call' | 'still-talking' | 'no-such-break' | 'wrap-up-over' | 'extended-enough';

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  gone: 'That call rings here no more.',
  'other-tab': 'Your desk is open in another tab.',
  'not-your-call': 'That call was not yours.',
  'still-talking': 'The conversation is not over yet.',
  'no-such-break': 'There is no such break any more. Choose another.',
  'wrap-up-over': 'The time to write is over.',
  'extended-enough': 'The time to write cannot be made longer again.',
};

const PERMISSION = 'desk.work';

/** What an agent's screen may ask of the floor. Each change is answered with the desk as it is then. */
@Injectable()
export class AcdCommands {
  constructor(
    private readonly wishes: DeskWishes,
    private readonly lease: KeepLease,
    private readonly accept: AcceptOffer,
    private readonly decline: DeclineOffer,
    private readonly finish: FinishWrapUp,
    private readonly extend: ExtendWrapUp,
    private readonly outcome: NoteOutcome,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand<object, AgentSession>('desk:open', PERMISSION, NothingSchema, (_nothing, { session, socketId }) => this.wishes.open(session.personId, session.languages, socketId)),
      defineCommand('desk:heartbeat', PERMISSION, HeartbeatSchema, async ({ unready }, { session, socketId }) => {
        const kept = await this.lease.execute({ agentId: session.personId, screen: socketId, unready });
        return kept.ok ? kept.value : refusal(kept.refusal);
      }),
      defineCommand('desk:ready', PERMISSION, NothingSchema, (_nothing, { session }) => this.wishes.ready(session.personId)),
      defineCommand('desk:break', PERMISSION, BreakSchema, async ({ reason }, { session }) => this.answer(session.personId, await this.wishes.rest(session.personId, reason))),
      defineCommand('desk:not-ready', PERMISSION, NothingSchema, (_nothing, { session }) => this.wishes.notReady(session.personId)),
      defineCommand('offer:accept', PERMISSION, AcceptOfferSchema, async ({ claimId }, { session }) => this.answer(session.personId, await this.accept.execute(claimId, session.personId))),
      defineCommand('offer:decline', PERMISSION, AcceptOfferSchema, async ({ claimId }, { session }) => this.answer(session.personId, await this.decline.execute(claimId, session.personId))),
      defineCommand('wrap-up:finish', PERMISSION, FinishWrapUpSchema, async (given, { session }) => this.answer(session.personId, await this.finish.execute({ ...given, agentId: session.personId }))),
      defineCommand('wrap-up:extend', PERMISSION, ExtendWrapUpSchema, async (given, { session }) => this.answer(session.personId, await this.extend.execute({ ...given, agentId: session.personId }))),
      defineCommand('wrap-up:outcome', PERMISSION, NoteOutcomeSchema, async (given, { session }) => {
        const noted = await this.outcome.execute({ ...given, agentId: session.personId });
        return noted.ok ? null : refusal(noted.refusal);
      }),
    ];
  }

  private async answer(agentId: string, result: Result<null, RefusalCode>): Promise<DeskSnapshot | ReturnType<typeof refusal>> {
    return result.ok ? this.wishes.snapshot(agentId) : refusal(result.refusal);
  }
}

const refusal = (code: RefusalCode) => ({ ok: false as const, code, message: MESSAGES[code] });
