import { Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { type SignedIn, type SignInRequest, SignInRequestSchema } from '@pukar/access-core/contracts';
import { newToken } from '@pukar/platform/crypto';
import { clearSessionCookie, CurrentSession, ParsedBody, Permission, Public, RefusalError, sessionCookieOf, setSessionCookie } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { SESSION_SECONDS, SignIn } from '../use-cases/sign-in.use-case.js';
import { SignOut } from '../use-cases/sign-out.use-case.js';
import { SECURE_COOKIES, STAFF_COOKIE, type StaffSession } from '../staff-sessions.js';

/** Tells a browser again, whoever signs in on it. It opens nothing. */
const DEVICE_COOKIE = 'pukar_device';
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

@Controller('api')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    @Inject(SECURE_COOKIES) private readonly secure: boolean,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async open(@ParsedBody(SignInRequestSchema) request: SignInRequest, @Headers('cookie') cookies: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedIn> {
    const device = knownDevice(cookies, this.secure) ?? newToken();
    const result = await this.signIn.execute(request, device, sessionCookieOf(cookies ?? '', STAFF_COOKIE, this.secure));
    if (!result.ok) throw refusals[result.refusal]();
    setSessionCookie(reply, STAFF_COOKIE, result.value.token, { secure: this.secure, maxAgeSeconds: SESSION_SECONDS });
    setSessionCookie(reply, DEVICE_COOKIE, device, { secure: this.secure, maxAgeSeconds: DEVICE_SECONDS });
    return result.value.signedIn;
  }

  @Post('sign-out')
  @HttpCode(204)
  @Permission('directory.read')
  async close(@CurrentSession() session: StaffSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(session);
    clearSessionCookie(reply, STAFF_COOKIE, this.secure);
  }

  @Get('me')
  @Permission('directory.read')
  me(@CurrentSession() { personId: id, name, role, languages }: StaffSession): SignedIn {
    return { id, name, role, languages: [...languages] };
  }
}

const refusals = {
  'wrong-sign-in': () => new RefusalError(401, 'wrong-sign-in', 'Login and password do not match.'),
  'too-many-tries': () => new RefusalError(429, 'too-many-tries', 'Too many wrong passwords. Try again in 15 minutes, or ask your supervisor.'),
};

/** A browser that was here before; a token of another shape is none of ours. */
function knownDevice(cookies: string | undefined, secure: boolean): string | undefined {
  const device = sessionCookieOf(cookies ?? '', DEVICE_COOKIE, secure);
  return device && /^[\w-]{20,100}$/.test(device) ? device : undefined;
}
