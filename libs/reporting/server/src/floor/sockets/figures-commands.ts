import { Injectable } from '@nestjs/common';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { ReadAgentDay } from '../use-cases/read-agent-day.use-case.js';

/** What an agent's screen may ask of figures: `desk:day`, their own of today. */
@Injectable()
export class FiguresCommands {
  constructor(private readonly readAgentDay: ReadAgentDay) {}

  commands(): SocketCommand[] {
    return [defineCommand('desk:day', 'desk.work', z.strictObject({}), (_nothing, { session }) => this.readAgentDay.execute(session.personId))];
  }
}
