import { readFileSync } from 'node:fs';
import path from 'node:path';
import twilio from 'twilio';
import type { RunningHelpline } from './running-helpline.js';

/** The carrier's REST API of a helpline that started its own carrier, through the public library. */
export function carrierRest(helpline: RunningHelpline): ReturnType<typeof twilio> {
  const { carrier } = JSON.parse(readFileSync(path.join(helpline.folder, 'keys/local.json'), 'utf8')) as { carrier: { accountSid: string; authToken: string } };
  class Local extends twilio.RequestClient {
    override request<T>(options: Parameters<twilio.RequestClient['request']>[0]): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: helpline.carrier + pathname + search } as never);
    }
  }
  return twilio(carrier.accountSid, carrier.authToken, { httpClient: new Local() });
}
