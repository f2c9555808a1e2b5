import { Injectable } from '@nestjs/common';
import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import type { Result } from '@pukar/kernel';
import { Together } from '@pukar/platform/database';
import { AskForBreak } from '../use-cases/ask-for-break.use-case.js';
import { AskForCalls } from '../use-cases/ask-for-calls.use-case.js';
import { type DeskOpened, OpenDesk } from '../use-cases/open-desk.use-case.js';
import { ReadDesk } from '../use-cases/read-desk.use-case.js';

/** What agents ask for themselves: a desk, calls, a break. */
@Injectable()
export class DeskWishes {
  /** After a restart all screens come back in the same second. */
  private readonly opening = new Together<DeskOpened, DeskSnapshot>(async (opened) => {
    await this.openDesk.execute(...opened);
    return this.desksOf(opened.map(({ agentId }) => agentId));
  });
  /** In a rush many take calls in the same moment. */
  private readonly reading = new Together<string, DeskSnapshot>((agentIds) => this.desksOf(agentIds));

  constructor(
    private readonly openDesk: OpenDesk,
    private readonly askForCalls: AskForCalls,
    private readonly askForBreak: AskForBreak,
    private readonly readDesk: ReadDesk,
  ) {}

  snapshot(agentId: string): Promise<DeskSnapshot> {
    return this.reading.ask(agentId);
  }

  open(agentId: string, languages: readonly string[], screen: string): Promise<DeskSnapshot> {
    return this.opening.ask({ agentId, languages, screen });
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

  private async desksOf(agentIds: readonly string[]): Promise<readonly DeskSnapshot[]> {
    const desks = new Map((await this.readDesk.many([...new Set(agentIds)])).map((desk) => [desk.agentId, desk]));
    return agentIds.map((id) => {
      const desk = desks.get(id);
      if (!desk) throw new Error(`no agent ${id} is known on the floor`);
      return desk;
    });
  }
}
