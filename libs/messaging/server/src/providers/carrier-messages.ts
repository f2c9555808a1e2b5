import { judgeFailure } from '@pukar/messaging-core/domain';
import { CarrierError, type Telephony } from '@pukar/platform/telephony';
import { type LookUp, MessageProvider, type OutgoingMessage, type SendOutcome } from '../ports/message-provider.port.js';

/** Twilio's messages, or the local carrier's: one code path. It knows no idempotency key, but lists what it took. */
export class CarrierMessages extends MessageProvider {
  constructor(
    private readonly telephony: Telephony,
    private readonly publicUrl: string,
  ) {
    super();
  }

  async send({ id, to, body }: OutgoingMessage): Promise<SendOutcome> {
    const sid = await ofCarrier(() => this.telephony.sendMessage({ to, body, statusCallback: `${this.publicUrl}/messages/status?m=${id}` }));
    return sid instanceof CarrierError ? { kind: judgeFailure(sid.status), failure: failureOf(sid) } : { kind: 'taken', providerId: sid };
  }

  async lookUp({ to, body }: Pick<OutgoingMessage, 'to' | 'body'>, since: Date): Promise<LookUp> {
    const sent = await ofCarrier(() => this.telephony.messagesTo(to, since));
    return sent instanceof CarrierError ? { kind: 'away', failure: failureOf(sent) } : { kind: 'sent', providerIds: sent.filter((one) => one.body === body).map(({ sid }) => sid) };
  }

  async statusOf(sid: string) {
    try {
      return await this.telephony.fetchMessage(sid);
    } catch (error) {
      if (error instanceof CarrierError && error.status === 404) return undefined;
      throw error;
    }
  }
}

async function ofCarrier<T>(request: () => Promise<T>): Promise<T | CarrierError> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof CarrierError) return error;
    throw error;
  }
}

const failureOf = (error: CarrierError): string => `carrier-${error.code ?? error.status}`;
