import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Role } from '@pukar/access-core/contracts';
import { isOutsideTheFloor, permissionsOf } from '@pukar/access-core/domain';
import type { Clock } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, nobodyWasThere, USUAL_ACCESS } from '@pukar/platform/accounts';
import { hashOfToken } from '@pukar/platform/crypto';
import { Database, Together } from '@pukar/platform/database';
import { type HttpSession, sessionCookieOf, SessionReader } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import type { SocketSession } from '@pukar/platform/live';
import { mustAddFactor } from './signed-in-of.js';

export const STAFF_COOKIE = 'pukar_staff';
/** Whether cookies are sent over TLS only: wherever the console itself is served over TLS. */
export const SECURE_COOKIES = Symbol('secure cookies');

/** Who is signed in at the call centre, for HTTP and for sockets. */
export interface StaffSession extends HttpSession, SocketSession {
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly hasFactor: boolean;
}

/** Before a second factor that is required is there, nothing else is open. */
const BEFORE_FACTOR: ReadonlySet<string> = new Set(['own.account']);

interface SessionRow {
  readonly hash: Buffer;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: string[];
  readonly expires_at: Date;
  readonly active_at: Date;
  readonly has_factor: boolean;
}

/** Looks a session up on every request, so that signing out and locking an account are felt at once. */
@Injectable()
export class StaffSessions extends SessionReader {
  /** Every screen is looked at in the moment that somebody's session ends, or when all come back. */
  private readonly looking = new Together<Buffer, SessionRow | undefined>((hashes) => this.rowsOf(hashes));

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(SECURE_COOKIES) private readonly secure = false,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {
    super();
  }

  async read(cookie: string): Promise<StaffSession | undefined> {
    const staff = await this.rowOf(cookie);
    if (!staff || this.idleEnd(staff) <= this.clock.now()) return undefined;
    const isClosed = mustAddFactor(staff.role, staff.has_factor, this.settings);
    const permissions = isClosed ? BEFORE_FACTOR : permissionsOf(staff.role);
    return {
      sessionHash: staff.hash.toString('hex'), personId: staff.id, name: staff.name, role: staff.role, languages: staff.languages, hasFactor: staff.has_factor,
      expiresAt: new Date(Math.min(staff.expires_at.getTime(), this.idleEnd(staff).getTime())), permissions,
      rooms: isClosed ? [] : [`agent:${staff.id}`, `role:${staff.role}`, ...(permissions.has('floor.read') ? ['floor'] : []), ...(permissions.has('desk.work') ? ['desks'] : [])],
    };
  }

  /** A session that ended because nobody was there says so. */
  override async whyNot(cookie: string): Promise<string | undefined> {
    const staff = await this.rowOf(cookie);
    return staff && this.idleEnd(staff) <= this.clock.now() ? nobodyWasThere(this.settings) : undefined;
  }

  private async rowOf(cookie: string): Promise<SessionRow | undefined> {
    const token = sessionCookieOf(cookie, STAFF_COOKIE, this.secure);
    return token ? this.looking.ask(hashOfToken(token)) : undefined;
  }

  private async rowsOf(hashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.database.query<SessionRow>(
      `select t.token_hash as hash, s.id, s.name, s.role, s.languages, t.expires_at, coalesce(t.active_at, t.created_at) as active_at, f.confirmed_at is not null as has_factor
       from access.session t join access.staff s on s.id = t.staff_id left join access.second_factor f on f.staff_id = s.id
       where t.token_hash = any ($1) and t.ended_at is null and t.expires_at > $2 and s.locked_at is null`,
      [hashes, this.clock.now()],
    );
    const found = new Map(rows.map((row) => [row.hash.toString('hex'), row]));
    return hashes.map((hash) => found.get(hash.toString('hex')));
  }

  /** When the session ends if nobody touches the screen. */
  private idleEnd({ role, active_at: activeAt, expires_at: expiresAt }: SessionRow): Date {
    return isOutsideTheFloor(role) ? new Date(activeAt.getTime() + this.settings.idleMinutes * 60_000) : expiresAt;
  }

  /** Rises whenever a session ends before its time, or somebody's rights change. */
  async revocations(): Promise<string> {
    const [row] = await this.database.query<{ mark: string }>('select mark from access.revocation');
    return row!.mark;
  }
}
