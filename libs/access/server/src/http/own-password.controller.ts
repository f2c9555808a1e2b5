import { Controller, HttpCode, Post } from '@nestjs/common';
import { type ChangePassword as Wish, ChangePasswordSchema } from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, Permission, RefusalError } from '@pukar/platform/http';
import type { StaffSession } from '../staff-sessions.js';
import { ChangePassword } from '../use-cases/change-password.use-case.js';

/** Everybody's own password: whose it is is told by the session alone. */
@Controller('api/me')
export class OwnPasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Post('password')
  @HttpCode(204)
  @Permission('directory.read')
  async change(@ParsedBody(ChangePasswordSchema) wish: Wish, @CurrentSession() session: StaffSession): Promise<void> {
    const changed = await this.changePassword.execute(session, wish);
    if (!changed.ok) throw refusals[changed.refusal]();
  }
}

const refusals = {
  'wrong-password': () => new RefusalError(422, 'wrong-password', 'That is not the password that you have.', { current: ['That is not it.'] }),
  'like-login': () => new RefusalError(422, 'like-login', 'Choose one without your login in it.', { password: ['Your login is in it.'] }),
  'too-many-tries': () => new RefusalError(429, 'too-many-tries', 'Too many wrong passwords. Try again in 15 minutes.'),
};
