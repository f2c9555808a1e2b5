import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OfficerRole } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, nobodyWasThere, USUAL_ACCESS } from '@pukar/platform/accounts';
import { hashOfToken } from '@pukar/platform/crypto';
import { Together } from '@pukar/platform/database';
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
  readonly hasFactor: boolean;
}

interface SessionRow {
  readonly hash: Buffer;
  readonly officer_id: string;
  readonly office_id: string;
  readonly role: OfficerRole;
  readonly must_choose_password: boolean;
  readonly expires_at: Date;
  readonly active_at: Date;
  readonly has_factor: boolean;
}

/** Looks an officer's session up on every request: HTTP's `SessionReader`, and `sessionOf` of the socket server. */
@Injectable()
export class OfficerSessions extends SessionReader {
  /** Every screen is looked at in the moment that somebody's session ends, or when all come back. */
  private readonly looking = new Together<Buffer, SessionRow | undefined>((hashes) => this.rowsOf(hashes));

  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(SECURE_OFFICER_COOKIE) private readonly secure = false,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {
    super();
  }

  async read(cookie: string): Promise<OfficerSession | undefined> {
    const session = await this.rowOf(cookie);
    if (!session || this.idleEnd(session) <= this.clock.now()) return undefined;
    const isClosed = session.must_choose_password || (this.settings.secondFactor === 'required' && !session.has_factor);
    return {
      sessionHash: session.hash.toString('hex'), personId: session.officer_id, officeId: session.office_id, role: session.role, hasFactor: session.has_factor,
      expiresAt: new Date(Math.min(session.expires_at.getTime(), this.idleEnd(session).getTime())),
      permissions: isClosed ? BEFORE_CHOOSING : permissionsOf(session.role), rooms: isClosed ? [] : [`office:${session.office_id}`],
    };
  }

  /** A session that ended because nobody was there says so. */
  override async whyNot(cookie: string): Promise<string | undefined> {
    const session = await this.rowOf(cookie);
    return session && this.idleEnd(session) <= this.clock.now() ? `${nobodyWasThere(this.settings)} What you typed is kept.` : undefined;
  }

  private async rowOf(cookie: string): Promise<SessionRow | undefined> {
    const token = sessionCookieOf(cookie, OFFICER_COOKIE, this.secure);
    return token ? this.looking.ask(hashOfToken(token)) : undefined;
  }

  private async rowsOf(hashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.offices.beforeSignIn((tx) => tx.query<SessionRow>(
      `select asked.hash, officer_id, office_id, role, must_choose_password, forwarding.session_lasts_until(asked.hash) as expires_at, active_at, has_factor
       from unnest($1::bytea[]) asked (hash), lateral forwarding.session_of(asked.hash, $2), lateral forwarding.session_state(asked.hash)`,
      [hashes, this.clock.now()],
    ));
    const found = new Map(rows.map((row) => [row.hash.toString('hex'), row]));
    return hashes.map((hash) => found.get(hash.toString('hex')));
  }

  /** When the session ends if nobody touches the screen. */
  private idleEnd({ active_at: activeAt }: SessionRow): Date {
    return new Date(activeAt.getTime() + this.settings.idleMinutes * 60_000);
  }

  /** Rises whenever a session ends before its time, or what an officer may do changes. */
  async revocations(): Promise<string> {
    const [row] = await this.offices.beforeSignIn((tx) => tx.query<{ mark: string }>('select mark from forwarding.revocation'));
    return row!.mark;
  }
}
