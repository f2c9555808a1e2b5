import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { Patience, whileSomebodyWaits } from '../database/while-somebody-waits.js';
import type { Logger } from '../logging/logger.js';
import { AnswerIsLate } from './answer-in-time.interceptor.js';
import { type CarrierSignature, type ForgedRequests, NotSigned } from './closed-by-default.guard.js';
import { type PlainForm, readPlainForm } from './plain-form.js';
import { ACCESS_MARK, type AccessMark } from './route-marks.js';

/** An answer that was given. `route`: the pattern of its address. */
export interface Answered {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** A request that came to the door. */
export interface DoorRequest {
  readonly originalUrl: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: Readonly<Record<string, string>>;
  readonly body: PlainForm;
}

export interface DoorAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A request's own number, for whoever looks for it in the log, and the pattern of its address. */
export interface Visit {
  readonly id: string;
  readonly route: string;
}

/** A route that the door knows besides the framework: both call the same method. */
export interface DoorRoute {
  readonly controller: Type;
  /** Its method, marked as the carrier's, and with the path of its own. */
  readonly method: string;
  /** The one parameter that its query may have. */
  readonly parameter?: string;
  readonly answer: (request: DoorRequest) => string | Promise<string>;
  /** What the route's own filter makes of a failure. Must not reject. */
  readonly failed: (error: unknown, request: DoorRequest, visit: Visit) => Promise<DoorAnswer>;
}

/** What the door does to each request, as the framework does it. */
export interface DoorGuard {
  readonly signature: CarrierSignature;
  readonly forged?: ForgedRequests | undefined;
  readonly logger: Logger;
  readonly limitMs: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly answered?: ((answer: Answered) => void) | undefined;
}

interface Known extends DoorRoute {
  readonly path: string;
}

const TYPE = 'text/xml';
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Serves some of the carrier's routes past the framework: it takes what comes as the carrier always sends it, and leaves everything else,
 * unread, to the framework's own route of the same address, which answers the same. It is as closed: only routes that are marked as the carrier's, only
 * what is signed, under the same deadline, with the same headers, counts and lines of the log.
 */
export class CarrierDoor {
  private routes: ReadonlyMap<string, Known> = new Map();
  private guard: DoorGuard | undefined;
  private headers: readonly string[] = [];

  /** Throws on a route that is not marked as the carrier's. */
  open(routes: readonly DoorRoute[], guard: DoorGuard): void {
    this.routes = new Map(routes.map((route) => { const path = pathOf(route); return [path, { ...route, path }]; }));
    this.headers = guard.headers.flat();
    this.guard = guard;
  }

  /** What comes from now on is the framework's, which knows how a server ends. */
  shut(): void {
    this.guard = undefined;
  }

  /** Whether it takes a request; then it answers it, too. */
  takes(request: IncomingMessage, response: ServerResponse): boolean {
    const { guard } = this;
    const { url = '', method, headers } = request;
    if (!guard || method !== 'POST') return false;
    const mark = url.indexOf('?');
    const route = this.routes.get(mark < 0 ? url : url.slice(0, mark));
    const query = route && queryOf(route, mark < 0 ? '' : url.slice(mark + 1));
    if (!route || !query) return false;
    const began = performance.now();
    return readPlainForm(request, (body) => { new Visiting(guard, this.headers, route, { originalUrl: url, headers, query, body: body ?? {} }, response, began).go(body !== undefined); });
  }
}

/** One request, from its whole form to its answer. */
class Visiting {
  private isDecided = false;

  constructor(
    private readonly guard: DoorGuard,
    private readonly headers: readonly string[],
    private readonly route: Known,
    private readonly request: DoorRequest,
    private readonly response: ServerResponse,
    private readonly began: number,
  ) {}

  go(isReadable: boolean): void {
    const { guard, route, request } = this;
    if (!isReadable) return this.say({ status: 400, type: JSON_TYPE, body: UNREADABLE }, ['connection', 'close']);
    const patience = new Patience();
    try {
      if (!guard.signature.isGenuine(request)) {
        guard.forged?.count(route.path);
        throw new NotSigned();
      }
      const answer = whileSomebodyWaits(patience, () => route.answer(request));
      if (typeof answer === 'string') this.say({ status: 200, type: TYPE, body: answer });
      else this.wait(answer, patience);
    } catch (error) {
      this.fail(error);
    }
  }

  private wait(answer: Promise<string>, patience: Patience): void {
    const timer = setTimeout(() => {
      const why = new AnswerIsLate();
      patience.abort(why);
      this.fail(why);
    }, this.guard.limitMs);
    answer.then((body) => { if (this.decide()) this.say({ status: 200, type: TYPE, body }); }, (error: unknown) => { this.fail(error); }).finally(() => { clearTimeout(timer); });
  }

  private fail(error: unknown): void {
    const { route, request } = this;
    if (this.decide()) void route.failed(error, request, { id: randomUUID(), route: route.path }).then((answer) => { this.say(answer); });
  }

  /** Whether nothing was decided before: what comes after the deadline is not answered again. */
  private decide(): boolean {
    const isFirst = !this.isDecided;
    this.isDecided = true;
    return isFirst;
  }

  private say({ status, type, body }: DoorAnswer, more: readonly string[] = []): void {
    this.response.writeHead(status, ['content-type', type, 'content-length', String(Buffer.byteLength(body)), ...this.headers, ...more]);
    this.response.end(body);
    const { guard: { answered, logger }, route: { path } } = this;
    const ms = performance.now() - this.began;
    answered?.({ route: path, method: 'POST', status, seconds: ms / 1_000 });
    if (logger.isLevelEnabled('debug')) logger.debug({ correlationId: randomUUID(), method: 'POST', path, status, ms: Math.round(ms) }, 'request');
  }
}

/** As the framework says it of a form that has a property which none may have. */
const UNREADABLE = JSON.stringify({ message: 'Object contains forbidden prototype property', error: 'Bad Request', statusCode: 400 });

/** The address of a route, by the marks that the framework goes by. */
function pathOf({ controller, method }: DoorRoute): string {
  const handler = (controller.prototype as Record<string, object>)[method];
  const of = <T>(key: string): T | undefined => handler && ((Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined);
  if (!handler || of<AccessMark>(ACCESS_MARK)?.kind !== 'carrier' || Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.POST) throw new Error(`${controller.name}.${method} is not the carrier's`);
  return `/${[controller, handler].map((one) => Reflect.getMetadata(PATH_METADATA, one) as string).join('/')}`;
}

const PLAIN_VALUE = /^[\w-]*$/;

/** The query of a request that has none but the parameter of its route, in letters that are written as they are; undefined for another. */
function queryOf({ parameter }: DoorRoute, text: string): Readonly<Record<string, string>> | undefined {
  if (text === '') return {};
  if (parameter === undefined || !text.startsWith(`${parameter}=`)) return undefined;
  const value = text.slice(parameter.length + 1);
  return PLAIN_VALUE.test(value) ? { [parameter]: value } : undefined;
}
