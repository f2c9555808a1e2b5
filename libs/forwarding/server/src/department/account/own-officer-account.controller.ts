import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  BeginSecondFactorSchema, type BegunSecondFactor, type EndOwnSessions, EndOwnSessionsSchema, type OwnSessions, type RecoveryCodes, RemoveSecondFactorSchema, type RemoveSecondFactor, type SecondFactor,
} from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, Permission } from '@pukar/platform/http';
import { type Said, valueOrSaid } from '../http/said.js';
import type { OfficerSession } from '../officer-sessions.js';
import { type OfficerFactorRefusal, OwnOfficerFactor } from './own-officer-factor.use-case.js';
import { OwnOfficerSessions } from './own-officer-sessions.use-case.js';

const SAID = {
  'wrong-password': [422, 'That is not the password that you have.', 'password'],
  'too-many-tries': [429, 'Too many wrong tries. Try again in 15 minutes.'],
  'wrong-code': [422, 'That is not it. Wait for the next one.', 'code'],
  'choose-first': [409, 'Choose your own password first.'],
  'there-already': [409, 'You have a second factor. Remove it before you add another.'],
  'not-begun': [409, 'There is no second factor to do that with. Begin again.'],
  off: [409, 'This helpline is set to ask for no second factor.'],
} as const satisfies Record<OfficerFactorRefusal, Said>;

/** Every officer's own second factor and sessions: whose they are is told by the session alone. */
@Controller('api/me')
@Permission('officer.self')
export class OwnOfficerAccountController {
  constructor(
    private readonly factor: OwnOfficerFactor,
    private readonly sessions: OwnOfficerSessions,
  ) {}

  @Get('second-factor')
  look(@CurrentSession() session: OfficerSession): Promise<SecondFactor> {
    return this.factor.look(session);
  }

  @Post('second-factor')
  @HttpCode(200)
  async begin(@ParsedBody(BeginSecondFactorSchema) { password }: { password: string }, @CurrentSession() session: OfficerSession): Promise<BegunSecondFactor> {
    return valueOrSaid(await this.factor.begin(session, password), SAID);
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirm(@ParsedBody(RemoveSecondFactorSchema) shown: RemoveSecondFactor, @CurrentSession() session: OfficerSession): Promise<RecoveryCodes> {
    return valueOrSaid(await this.factor.confirm(session, shown), SAID);
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  async remove(@ParsedBody(RemoveSecondFactorSchema) shown: RemoveSecondFactor, @CurrentSession() session: OfficerSession): Promise<void> {
    valueOrSaid(await this.factor.remove(session, shown), SAID);
  }

  @Get('sessions')
  list(@CurrentSession() session: OfficerSession): Promise<OwnSessions> {
    return this.sessions.list(session);
  }

  @Post('sessions/end')
  @HttpCode(200)
  end(@ParsedBody(EndOwnSessionsSchema) which: EndOwnSessions, @CurrentSession() session: OfficerSession): Promise<OwnSessions> {
    return this.sessions.end(session, which);
  }

  /** The page says that somebody touched it, once a minute at most. */
  @Post('here')
  @HttpCode(204)
  here(@CurrentSession() session: OfficerSession): Promise<void> {
    return this.sessions.touch(session);
  }
}
