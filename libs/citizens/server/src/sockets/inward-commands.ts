import { Injectable } from '@nestjs/common';
import { BeginInwardSchema, CallIdSchema, type OpenInward } from '@pukar/citizens-core/contracts';
import { Database } from '@pukar/platform/database';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { BeginInward } from '../inward/begin-inward.use-case.js';
import { EndInward } from '../inward/end-inward.use-case.js';
import { type Inward, InwardStore } from '../inward/inward-store.js';
import { TicketsPort } from '../ports/tickets.port.js';

/** What an agent's screen may ask of what came in without a call. */
@Injectable()
export class InwardCommands {
  constructor(
    private readonly database: Database,
    private readonly begin: BeginInward,
    private readonly end: EndInward,
    private readonly inward: InwardStore,
    private readonly tickets: TicketsPort,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('inward:mine', 'drafts.write', z.object({}), async (_, { session }) => this.shown(await this.inward.openOf(this.database, session.personId))),
      defineCommand('inward:begin', 'drafts.write', BeginInwardSchema, async ({ intake }, { session }) => this.shown(await this.begin.execute(intake, session.personId))),
      defineCommand('inward:end', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const ended = await this.end.execute(callId, session.personId);
        return ended.ok ? this.shown(undefined) : { ok: false, code: ended.refusal, message: 'This was put away already.' };
      }),
    ];
  }

  private async shown(mine: Inward | undefined): Promise<OpenInward> {
    return { mine: mine ? { callId: mine.callId, begunAt: mine.begunAt.toISOString() } : null, knownPlaces: [...(await this.tickets.placesOfReceipt())] };
  }
}
