import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Role } from '@pukar/access-core/contracts';
import { permissionsOf } from '@pukar/access-core/domain';
import type { Clock } from '@pukar/kernel';
import { hashOfToken } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { type HttpSession, sessionCookieOf, SessionReader } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import type { SocketSession } from '@pukar/platform/live';

export const STAFF_COOKIE = 'pukar_staff';
/** Whether cookies are sent over TLS only: wherever the console itself is served over TLS. */
export const SECURE_COOKIES = Symbol('secure cookies');

/** Who is signed in at the call centre, for HTTP and for sockets. */
export interface StaffSession extends HttpSession, SocketSession {
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
}

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: string[];
  readonly expires_at: Date;
}

/** Looks a session up on every request, so that signing out and locking an account are felt at once. */
@Injectable()
export class StaffSessions extends SessionReader {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(SECURE_COOKIES) private readonly secure = false,
  ) {
    super();
  }

  async read(cookie: string): Promise<StaffSession | undefined> {
    const token = sessionCookieOf(cookie, STAFF_COOKIE, this.secure);
    if (!token) return undefined;
    const hash = hashOfToken(token);
    const [staff] = await this.database.query<SessionRow>(
      `select s.id, s.name, s.role, s.languages, t.expires_at from access.session t join access.staff s on s.id = t.staff_id
       where t.token_hash = $1 and t.ended_at is null and t.expires_at > $2 and s.locked_at is null`,
      [hash, this.clock.now()],
    );
    if (!staff) return undefined;
    const permissions = permissionsOf(staff.role);
    return {
      sessionHash: hash.toString('hex'), personId: staff.id, name: staff.name, role: staff.role, languages: staff.languages, expiresAt: staff.expires_at,
      permissions, rooms: [`agent:${staff.id}`, `role:${staff.role}`, ...(permissions.has('floor.read') ? ['floor'] : []), ...(permissions.has('desk.work') ? ['desks'] : [])],
    };
  }

  /** Rises whenever a session ends before its time, or somebody's rights change. */
  async revocations(): Promise<string> {
    const [row] = await this.database.query<{ mark: string }>('select mark from access.revocation');
    return row!.mark;
  }
}
