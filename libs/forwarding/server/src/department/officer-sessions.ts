import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OfficerRole } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import { hashOfToken } from '@pukar/platform/crypto';
import { type HttpSession, sessionCookieOf, SessionReader } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import type { SocketSession } from '@pukar/platform/live';
import { OfficeDatabase } from './office-database.js';
import { BEFORE_CHOOSING, permissionsOf } from './permissions-of-role.js';

/** The cookie of the officers' own origin. */
export const OFFICER_COOKIE = 'pukar_officer';
/** Whether the cookie is sent over TLS only: wherever the officers' page itself is served over TLS. */
export const SECURE_OFFICER_COOKIE = Symbol('secure officer cookie');

/** A working day with its overtime; then sign in again. */
export const OFFICER_SESSION_SECONDS = 12 * 60 * 60;

/** Who is signed in at an office, for HTTP and for sockets. */
export interface OfficerSession extends HttpSession, SocketSession {
  readonly officeId: string;
  readonly role: OfficerRole;
}

interface SessionRow {
  readonly officer_id: string;
  readonly office_id: string;
  readonly role: OfficerRole;
  readonly must_choose_password: boolean;
  readonly expires_at: Date;
}

/** Looks an officer's session up on every request: HTTP's `SessionReader`, and `sessionOf` of the socket server. */
@Injectable()
export class OfficerSessions extends SessionReader {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(SECURE_OFFICER_COOKIE) private readonly secure = false,
  ) {
    super();
  }

  async read(cookie: string): Promise<OfficerSession | undefined> {
    const token = sessionCookieOf(cookie, OFFICER_COOKIE, this.secure);
    if (!token) return undefined;
    const hash = hashOfToken(token);
    const [session] = await this.offices.beforeSignIn((tx) =>
      tx.query<SessionRow>('select officer_id, office_id, role, must_choose_password, forwarding.session_lasts_until($1) as expires_at from forwarding.session_of($1, $2)', [hash, this.clock.now()]),
    );
    if (!session) return undefined;
    return {
      sessionHash: hash.toString('hex'), personId: session.officer_id, officeId: session.office_id, role: session.role, expiresAt: session.expires_at,
      permissions: session.must_choose_password ? BEFORE_CHOOSING : permissionsOf(session.role), rooms: session.must_choose_password ? [] : [`office:${session.office_id}`],
    };
  }

  /** Rises whenever a session ends before its time, or what an officer may do changes. */
  async revocations(): Promise<string> {
    const [row] = await this.offices.beforeSignIn((tx) => tx.query<{ mark: string }>('select mark from forwarding.revocation'));
    return row!.mark;
  }
}
