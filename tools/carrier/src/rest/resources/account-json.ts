import { rfc2822 } from '../../core/rfc2822.js';
import type { Account } from '../context.js';
import { accountUri, subresources } from './uris.js';

const PARTS = {
  addresses: 'Addresses',
  applications: 'Applications',
  authorized_connect_apps: 'AuthorizedConnectApps',
  available_phone_numbers: 'AvailablePhoneNumbers',
  balance: 'Balance',
  calls: 'Calls',
  conferences: 'Conferences',
  connect_apps: 'ConnectApps',
  incoming_phone_numbers: 'IncomingPhoneNumbers',
  keys: 'Keys',
  messages: 'Messages',
  notifications: 'Notifications',
  outgoing_caller_ids: 'OutgoingCallerIds',
  queues: 'Queues',
  recordings: 'Recordings',
  short_codes: 'SMS/ShortCodes',
  signing_keys: 'SigningKeys',
  sip: 'SIP',
  transcriptions: 'Transcriptions',
  usage: 'Usage',
};

/** The account; its token is not told. */
export function accountJson({ sid, friendlyName, createdAt, updatedAt }: Account): object {
  const uri = accountUri(sid);
  return {
    sid,
    owner_account_sid: sid,
    friendly_name: friendlyName,
    auth_token: null,
    status: 'active',
    type: 'Full',
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    uri: `${uri}.json`,
    subresource_uris: subresources(uri, PARTS),
  };
}
