import { Controller, Get, HttpCode, Put } from '@nestjs/common';
import { type OwnKeys, OwnKeysSchema } from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, Permission } from '@pukar/platform/http';
import type { StaffSession } from '../staff-sessions.js';
import { OwnPreferences } from '../use-cases/own-preferences.use-case.js';

/** Everybody's own settings: whose they are is told by the session alone. */
@Controller('api/me')
export class PreferencesController {
  constructor(private readonly own: OwnPreferences) {}

  @Get('keys')
  @Permission('own.account')
  keys(@CurrentSession() session: StaffSession): Promise<OwnKeys> {
    return this.own.keys(session.personId);
  }

  @Put('keys')
  @HttpCode(204)
  @Permission('own.account')
  async keep(@ParsedBody(OwnKeysSchema) keys: OwnKeys, @CurrentSession() session: StaffSession): Promise<void> {
    await this.own.keepKeys(session.personId, keys);
  }
}
