import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CarrierSignature } from '../http/closed-by-default.guard.js';

interface Injecting {
  inject(request: { method: 'POST'; url: string; payload: string; headers: Record<string, string> }): Promise<{ readonly statusCode: number }>;
}

/** Delivers a callback of the carrier's again, through the same routes, guards and parsers as the first time. */
@Injectable()
export class DeliverAgain {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly signature: CarrierSignature,
  ) {}

  /** `path` with its query. Gives the status of the answer. Signed anew: it was genuine when it came, and keys may have changed since. */
  async deliver(path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<number> {
    const body = new URLSearchParams(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one])));
    const server = this.host.httpAdapter.getInstance<Injecting>();
    const { statusCode } = await server.inject({
      method: 'POST', url: path, payload: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': this.signature.sign(path, form) },
    });
    return statusCode;
  }
}
