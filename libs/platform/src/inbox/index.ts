export { CreateCarrier1700000000050 } from './create-carrier.migration.js';
export { deliveryOf, NEWS_KINDS, signatureOf, TOKEN_HEADER, type CarrierForm, type CarrierRequest, type Delivery, type NewsKind } from './delivery.js';
export { CountForgedRequests } from './forged-requests.js';
export { Inbox, type RawNews } from './inbox.js';
export { News, SEEN } from './news.js';
export { replaying } from './replaying.js';
