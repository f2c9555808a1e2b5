import { Controller, Get, Headers, HttpCode, Inject, Optional, Post, Res } from '@nestjs/common';
import { type SignedIn, type SignInRequest, SignInRequestSchema } from '@pukar/access-core/contracts';
import { ACCESS_SETTINGS, type AccessSettings, browserOf, USUAL_ACCESS } from '@pukar/platform/accounts';
import { newToken } from '@pukar/platform/crypto';
import { clearSessionCookie, clearSite, CurrentSession, ParsedBody, Permission, Public, sessionCookieOf, setSessionCookie } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { SESSION_SECONDS, SignIn } from '../use-cases/sign-in.use-case.js';
import { SignOut } from '../use-cases/sign-out.use-case.js';
import { SECURE_COOKIES, STAFF_COOKIE, type StaffSession } from '../staff-sessions.js';
import { signedInOf } from '../signed-in-of.js';
import { valueOrRefused } from './access-refusals.js';

/** Tells a browser again, whoever signs in on it. It opens nothing. */
const DEVICE_COOKIE = 'pukar_device';
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

@Controller('api')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    @Inject(SECURE_COOKIES) private readonly secure: boolean,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async open(
    @ParsedBody(SignInRequestSchema) request: SignInRequest, @Headers('cookie') cookies: string | undefined, @Headers('user-agent') userAgent: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const device = knownDevice(cookies, this.secure) ?? newToken();
    const browser = { token: device, former: sessionCookieOf(cookies ?? '', STAFF_COOKIE, this.secure), name: browserOf(userAgent ?? '') };
    const { token, signedIn } = valueOrRefused(await this.signIn.execute(request, browser), { 'wrong-code': 'wrong-sign-in-code' });
    setSessionCookie(reply, STAFF_COOKIE, token, { secure: this.secure, maxAgeSeconds: SESSION_SECONDS });
    setSessionCookie(reply, DEVICE_COOKIE, device, { secure: this.secure, maxAgeSeconds: DEVICE_SECONDS });
    return signedIn;
  }

  @Post('sign-out')
  @HttpCode(204)
  @Permission('own.account')
  async close(@CurrentSession() session: StaffSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(session);
    clearSessionCookie(reply, STAFF_COOKIE, this.secure);
    clearSite(reply);
  }

  @Get('me')
  @Permission('own.account')
  me(@CurrentSession() { personId: id, name, role, languages, hasFactor }: StaffSession): SignedIn {
    return signedInOf({ id, name, role, languages }, hasFactor, this.settings);
  }
}

/** A browser that was here before; a token of another shape is none of ours. */
function knownDevice(cookies: string | undefined, secure: boolean): string | undefined {
  const device = sessionCookieOf(cookies ?? '', DEVICE_COOKIE, secure);
  return device && /^[\w-]{20,100}$/.test(device) ? device : undefined;
}
