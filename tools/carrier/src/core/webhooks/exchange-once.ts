import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { err, ok, type Result } from '@pukar/kernel';
import type { Timers } from '../timers.js';

/** One HTTP request as it goes out. */
export interface Outgoing {
  /** Whom to connect to. */
  readonly url: URL;
  /** Path and query, as they are to go over the wire. */
  readonly target: string;
  readonly credentials?: { readonly user: string; readonly password: string } | undefined;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** No connection; no answer in time; or an answer that is too long. */
export type HttpFailure = 'ct' | 'rt' | 'too-large';

export interface HttpLimits {
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
  /** When all attempts together have to be over, in the time of the carrier's clock. */
  readonly until: number;
  readonly largestBody: number;
}

/** Sends one request and reads the whole answer. */
export function exchangeOnce(timers: Timers, out: Outgoing, limits: HttpLimits): Promise<Result<HttpAnswer, HttpFailure>> {
  return new Promise((resolve) => {
    const send = out.url.protocol === 'https:' ? httpsRequest : httpRequest;
    const left = (milliseconds: number): number => Math.max(0, Math.min(milliseconds, limits.until - timers.now().getTime()));
    const call = send(out.url, { method: out.method, path: out.target, headers: { ...out.headers }, agent: false });
    let connected = false;
    let cancel = timers.after(left(limits.connectTimeoutMs), () => finish(err('ct')));
    const finish = (result: Result<HttpAnswer, HttpFailure>): void => {
      cancel();
      resolve(result);
      call.destroy();
    };
    call.on('socket', (socket) => {
      socket.once(out.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
        cancel();
        cancel = timers.after(left(limits.readTimeoutMs), () => finish(err('rt')));
      });
    });
    call.on('error', () => finish(err(connected ? 'rt' : 'ct')));
    call.on('response', (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > limits.largestBody) finish(err('too-large'));
        else parts.push(part);
      });
      response.on('end', () => finish(ok({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })));
      response.on('error', () => finish(err('rt')));
    });
    call.end(out.body);
  });
}
