import { Controller, HttpCode, Post } from '@nestjs/common';
import { type ChangePassword as Wish, ChangePasswordSchema } from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, Permission } from '@pukar/platform/http';
import type { StaffSession } from '../staff-sessions.js';
import { ChangePassword } from '../use-cases/change-password.use-case.js';
import { valueOrRefused } from './access-refusals.js';

/** Everybody's own password: whose it is is told by the session alone. */
@Controller('api/me')
export class OwnPasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Post('password')
  @HttpCode(204)
  @Permission('own.account')
  async change(@ParsedBody(ChangePasswordSchema) wish: Wish, @CurrentSession() session: StaffSession): Promise<void> {
    valueOrRefused(await this.changePassword.execute(session, wish), { 'wrong-password': 'wrong-current' });
  }
}
