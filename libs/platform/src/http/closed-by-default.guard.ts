import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RefusalError } from './refusal-error.js';
import { ACCESS_MARK, type AccessMark } from './route-marks.js';

export interface HttpSession {
  readonly sessionHash: string;
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
}

/** Finds the live session of a Cookie header. */
export abstract class SessionReader {
  abstract read(cookie: string): Promise<HttpSession | undefined>;

  /** A sentence about a session that was good and is no more; undefined where there is nothing to say. */
  whyNot?(cookie: string): Promise<string | undefined>;
}

/** What of a request is signed, and its signature. */
export type SignedRequest = Pick<FastifyRequest, 'originalUrl' | 'body' | 'headers'>;

/** Proves that a request comes from the telephone carrier. */
export abstract class CarrierSignature {
  abstract isGenuine(request: SignedRequest): boolean;
  /** The signature that the carrier would give a form sent to `path`. */
  abstract sign(path: string, form: Readonly<Record<string, string | readonly string[]>>): string;
}

/** The secrets by which others than the carrier are let in. */
export abstract class SharedSecrets {
  /** Whether a request knows the secret of `whose`; never, where none is set. */
  abstract isKnown(whose: string, request: FastifyRequest): boolean;
}

/** Counts requests on the carrier's routes that the carrier did not sign, and on others' that do not know their secret. */
export abstract class ForgedRequests {
  /** `route`: the pattern of its address, never the address. */
  abstract count(route: string): void;
}

export class NotSigned extends RefusalError {
  constructor() {
    super(403, 'bad-signature', 'This request is not signed by the telephone carrier.');
  }
}

/** No route without a mark: one that was forgotten is refused, not open. */
@Injectable()
export class ClosedByDefaultGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    @Optional() private readonly carrier?: CarrierSignature,
    @Optional() private readonly forged?: ForgedRequests,
    @Optional() private readonly secrets?: SharedSecrets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const mark = this.reflector.getAllAndOverride<AccessMark | undefined>(ACCESS_MARK, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<FastifyRequest & { session?: HttpSession }>();
    if (!mark) throw new RefusalError(403, 'not-permitted', 'This address is not open to anyone.');
    if (ofBrowsers(mark) && isOfAnotherPage(request)) throw new RefusalError(403, 'another-page', 'Do this in the helpline\'s own page.');
    if (mark.kind === 'public') return true;
    if (mark.kind === 'carrier') {
      if (this.carrier?.isGenuine(request)) return true;
      this.forged?.count(request.routeOptions.url ?? 'none');
      throw new NotSigned();
    }
    if (mark.kind === 'secret') {
      if (this.secrets?.isKnown(mark.whose, request)) return true;
      this.forged?.count(request.routeOptions.url ?? 'none');
      throw new RefusalError(403, 'bad-secret', 'This request does not know the secret.');
    }
    const session = await this.sessions.read(request.headers.cookie ?? '');
    if (!session) {
      const why = await this.sessions.whyNot?.(request.headers.cookie ?? '');
      throw new RefusalError(401, 'sign-in', why ?? 'Sign in first.', why ? { session: [why] } : undefined);
    }
    request.session = session;
    if (!session.permissions.has(mark.permission)) throw new RefusalError(403, 'not-permitted', 'Your role may not do this.');
    return true;
  }
}

const ofBrowsers = ({ kind }: AccessMark): boolean => kind === 'public' || kind === 'permission';

/** A browser says whose page asks; whoever is no browser brings no cookie that they do not know. The cookie is not sent from other sites, but from another address of the same one it is. */
const isOfAnotherPage = ({ method, headers }: FastifyRequest): boolean => !['GET', 'HEAD'].includes(method) && ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
