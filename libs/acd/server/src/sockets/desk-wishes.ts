import { Injectable } from '@nestjs/common';
import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import type { Result } from '@pukar/kernel';
import { AskForBreak } from '../use-cases/ask-for-break.use-case.js';
import { AskForCalls } from '../use-cases/ask-for-calls.use-case.js';
import { OpenDesk } from '../use-cases/open-desk.use-case.js';
import { ReadDesk } from '../use-cases/read-desk.use-case.js';

/** What agents ask for themselves: a desk, calls, a break. */
@Injectable()
export class DeskWishes {
  constructor(
    private readonly openDesk: OpenDesk,
    private readonly askForCalls: AskForCalls,
    private readonly askForBreak: AskForBreak,
    private readonly readDesk: ReadDesk,
  ) {}

  snapshot(agentId: string): Promise<DeskSnapshot> {
    return this.readDesk.execute(agentId);
  }

  async open(agentId: string, languages: readonly string[], screen: string): Promise<DeskSnapshot> {
    await this.openDesk.execute({ agentId, languages, screen });
    return this.snapshot(agentId);
  }

  async ready(agentId: string): Promise<DeskSnapshot> {
    await this.askForCalls.execute(agentId);
    return this.snapshot(agentId);
  }

  rest(agentId: string, reason: string | undefined): Promise<Result<null, 'no-such-break'>> {
    return this.askForBreak.chosen(agentId, reason);
  }

  async notReady(agentId: string): Promise<DeskSnapshot> {
    await this.askForBreak.notReady(agentId);
    return this.snapshot(agentId);
  }
}
