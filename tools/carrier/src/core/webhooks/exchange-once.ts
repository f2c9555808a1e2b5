import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { err, ok, type Result } from '@pukar/kernel';
import type { Timers } from '../timers.js';

/** One HTTP request as it goes out. */
export interface Outgoing {
  readonly url: URL;
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
  readonly largestBody: number;
}

/** Sends one request and reads the whole answer. */
export function exchangeOnce(timers: Timers, out: Outgoing, limits: HttpLimits): Promise<Result<HttpAnswer, HttpFailure>> {
  return new Promise((resolve) => {
    const send = out.url.protocol === 'https:' ? httpsRequest : httpRequest;
    const call = send(out.url, { method: out.method, headers: { ...out.headers }, agent: false });
    let connected = false;
    let cancel = timers.after(limits.connectTimeoutMs, () => finish(err('ct')));
    const finish = (result: Result<HttpAnswer, HttpFailure>): void => {
      cancel();
      resolve(result);
      call.destroy();
    };
    call.on('socket', (socket) => {
      socket.once(out.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
        cancel();
        cancel = timers.after(limits.readTimeoutMs, () => finish(err('rt')));
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
