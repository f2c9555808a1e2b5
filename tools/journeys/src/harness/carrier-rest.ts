import twilio from 'twilio';
import type { RunningHelpline } from './running-helpline.js';

/** The carrier's REST API of a helpline, through the public library. */
export function carrierRest(helpline: RunningHelpline): ReturnType<typeof twilio> {
  class Local extends twilio.RequestClient {
    override request<T>(options: Parameters<twilio.RequestClient['request']>[0]): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: helpline.carrier + pathname + search } as never);
    }
  }
  return twilio(helpline.account.accountSid, helpline.account.authToken, { httpClient: new Local() });
}
