import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  BeginSecondFactorSchema, type BegunSecondFactor, ConfirmSecondFactorSchema, type EndOwnSessions, EndOwnSessionsSchema, type OwnSessions as Listed, type RecoveryCodes, RemoveSecondFactorSchema, type RemoveSecondFactor,
  type SecondFactor,
} from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, Permission } from '@pukar/platform/http';
import type { StaffSession } from '../staff-sessions.js';
import { OwnSecondFactor } from '../use-cases/own-second-factor.use-case.js';
import { OwnSessions } from '../use-cases/own-sessions.use-case.js';
import { valueOrRefused } from './access-refusals.js';

/** Everybody's own second factor and sessions: whose they are is told by the session alone. */
@Controller('api/me')
@Permission('own.account')
export class OwnAccountController {
  constructor(
    private readonly factor: OwnSecondFactor,
    private readonly sessions: OwnSessions,
  ) {}

  @Get('second-factor')
  look(@CurrentSession() { personId }: StaffSession): Promise<SecondFactor> {
    return this.factor.look(personId);
  }

  @Post('second-factor')
  @HttpCode(200)
  async begin(@ParsedBody(BeginSecondFactorSchema) { password }: { password: string }, @CurrentSession() session: StaffSession): Promise<BegunSecondFactor> {
    return valueOrRefused(await this.factor.begin(session, password), { 'wrong-password': 'wrong-own-password' });
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirm(@ParsedBody(ConfirmSecondFactorSchema) { code }: { code: string }, @CurrentSession() session: StaffSession): Promise<RecoveryCodes> {
    return valueOrRefused(await this.factor.confirm(session, code));
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  async remove(@ParsedBody(RemoveSecondFactorSchema) wish: RemoveSecondFactor, @CurrentSession() session: StaffSession): Promise<void> {
    valueOrRefused(await this.factor.remove(session, wish), { 'wrong-password': 'wrong-own-password' });
  }

  @Get('sessions')
  list(@CurrentSession() session: StaffSession): Promise<Listed> {
    return this.sessions.list(session);
  }

  @Post('sessions/end')
  @HttpCode(200)
  end(@ParsedBody(EndOwnSessionsSchema) which: EndOwnSessions, @CurrentSession() session: StaffSession): Promise<Listed> {
    return this.sessions.end(session, which);
  }

  /** The page says that somebody touched it, once a minute at most. */
  @Post('here')
  @HttpCode(204)
  here(@CurrentSession() session: StaffSession): Promise<void> {
    return this.sessions.touch(session);
  }
}
