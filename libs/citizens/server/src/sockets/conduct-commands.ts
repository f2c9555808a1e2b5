import { Inject, Injectable } from '@nestjs/common';
import { AppealSchema, MarkCallSchema } from '@pukar/citizens-core/contracts';
import type { Clock, Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { AppealMarks } from '../conduct/appeal-marks.use-case.js';
import { ProposeMark, type ProposalRefusal } from '../conduct/propose-mark.use-case.js';

const MESSAGES = {
  'not-your-call': 'This call is not with you.',
  'not-talked': 'Only a caller whom you talked with can be marked.',
  'marked-already': 'This call is marked, and was decided about.',
} as const satisfies Record<ProposalRefusal, string>;

/** What an agent may say of a caller's conduct, and for a caller who objects. */
@Injectable()
export class ConductCommands {
  constructor(
    private readonly database: Database,
    private readonly proposeMark: ProposeMark,
    private readonly appealMarks: AppealMarks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('conduct:mark', 'conduct.mark', MarkCallSchema, async (said, { session }) =>
        answerOf(await this.database.transaction((tx) => this.proposeMark.execute(tx, { ...said, agentId: session.personId, at: this.clock.now() })))),
      defineCommand('conduct:appeal', 'conduct.mark', AppealSchema, async (said, { session }) => answerOf(await this.appealMarks.byAgent({ ...said, agentId: session.personId }))),
    ];
  }
}

const answerOf = (done: Result<null, ProposalRefusal>) => (done.ok ? {} : { ok: false as const, code: done.refusal, message: MESSAGES[done.refusal] });
