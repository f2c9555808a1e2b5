import type { Address } from '../calls/leg.js';
import type { Conference } from '../conferences/conference.js';
import type { Participant } from '../conferences/participant.js';
import type { Exchange } from '../exchange.js';
import type { Params } from '../params.js';
import { Interrupted } from '../scope.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { fetchDocument } from '../webhooks/documents.js';
import { perform } from './perform.js';
import type { Run } from './run.js';

/** Lets everyone in a conference, or one of them, hear a document once; the conference's callbacks are told how that ended. */
export async function announce(exchange: Exchange, conference: Conference, from: Address, only?: Participant): Promise<void> {
  const hearers = only ? [only] : conference.participants.filter(({ hasJoined }) => hasJoined);
  const params: Params = { ...(only ? callParameters(only.leg) : {}), AccountSid: exchange.accountSid, ConferenceSid: conference.facts.sid, FriendlyName: conference.facts.friendlyName };
  const document = await fetchDocument(exchange.webhooks, { ...from, about: 'announce' }, params);
  if (!document.ok) {
    exchange.alert({ ...document.refusal, callSid: only?.leg.sid, url: from.url });
    return conference.report('announcement-fail', only, { AnnounceUrl: from.url, ReasonAnnouncementFailed: `${String(document.refusal.code)} ${document.refusal.message}` });
  }
  const hear = ({ leg }: Participant): Promise<unknown> => {
    const run: Run = { exchange, leg, signal: leg.lifetime, scope: 'announcement', at: document.value.at, extra: () => params, perform };
    return perform(run, document.value.verbs).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
  };
  await Promise.all(hearers.map(hear));
  if (conference.status === 'completed') return;
  conference.restore(hearers.filter((hearer) => conference.participants.includes(hearer)));
  conference.report('announcement-end', only, { AnnounceUrl: from.url });
}
