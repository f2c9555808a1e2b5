import { Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { type OfficerSignedIn, type OfficerSignIn, OfficerSignInSchema, OwnPasswordSchema } from '@pukar/forwarding-core/contracts';
import { browserOf } from '@pukar/platform/accounts';
import { clearSessionCookie, clearSite, CurrentSession, ParsedBody, Permission, Public, RefusalError, sessionCookieOf, setSessionCookie } from '@pukar/platform/http';
import { OFFICER_COOKIE, OFFICER_SESSION_SECONDS, type OfficerSession, SECURE_OFFICER_COOKIE } from '../officer-sessions.js';
import { ChoosePassword } from '../officers/choose-password.use-case.js';
import { valueOrRefusal } from '../officers/officer-refusals.js';
import { SignInOfficer } from '../use-cases/sign-in-officer.use-case.js';
import { SignOutOfficer } from '../use-cases/sign-out-officer.use-case.js';
import { WhoAmI } from '../use-cases/who-am-i.use-case.js';

type Reply = Parameters<typeof setSessionCookie>[0];

@Controller('api')
export class OfficerSignInController {
  constructor(
    private readonly signIn: SignInOfficer,
    private readonly signOut: SignOutOfficer,
    private readonly whoAmI: WhoAmI,
    private readonly choosing: ChoosePassword,
    @Inject(SECURE_OFFICER_COOKIE) private readonly secure: boolean,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  async open(@ParsedBody(OfficerSignInSchema) request: OfficerSignIn, @Headers('cookie') cookies: string | undefined, @Headers('user-agent') userAgent: string | undefined, @Res({ passthrough: true }) reply: Reply): Promise<OfficerSignedIn> {
    const result = await this.signIn.execute(request, { former: sessionCookieOf(cookies ?? '', OFFICER_COOKIE, this.secure), name: browserOf(userAgent ?? '') });
    if (!result.ok) throw refusals[result.refusal]();
    setSessionCookie(reply, OFFICER_COOKIE, result.value.token, { secure: this.secure, maxAgeSeconds: OFFICER_SESSION_SECONDS });
    return result.value.signedIn;
  }

  @Post('sign-out')
  @HttpCode(204)
  @Permission('officer.self')
  async close(@CurrentSession() session: OfficerSession, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    await this.signOut.execute(session);
    clearSessionCookie(reply, OFFICER_COOKIE, this.secure);
    clearSite(reply);
  }

  @Post('own-password')
  @HttpCode(200)
  @Permission('officer.self')
  async choosePassword(@CurrentSession() session: OfficerSession, @ParsedBody(OwnPasswordSchema) { password }: { password: string }): Promise<OfficerSignedIn> {
    valueOrRefusal(await this.choosing.execute(session, password));
    return this.whoAmI.execute(session);
  }

  @Get('me')
  @Permission('officer.self')
  me(@CurrentSession() session: OfficerSession): Promise<OfficerSignedIn> {
    return this.whoAmI.execute(session);
  }
}

const refusals = {
  'wrong-sign-in': () => new RefusalError(401, 'wrong-sign-in', 'Login and password do not match.'),
  'too-many-tries': () => new RefusalError(429, 'too-many-tries', 'Too many wrong tries. Try again in 15 minutes.'),
  'second-factor': () => new RefusalError(401, 'second-factor', 'Enter the code that your authenticator shows.'),
  'wrong-code': () => new RefusalError(401, 'wrong-code', 'That code is not right, or was used already.', { code: ['That is not it. Wait for the next one.'] }),
};
