import { Button, EmptyState, Notice } from '@pukar/ui';
import { identityText as text } from '../identity-messages.js';
import { AskForm } from './ask-form.js';
import { RequestItem } from './request-item.js';
import { useIdentityAlerts, useIdentityRequests } from './use-identity.js';
import { ToldAbove, useTold } from '../told.js';

/** The page of openings: asking, agreeing, reading while it is open, and what was done before. */
export function IdentityPage({ onExpire }: { readonly onExpire: () => void }) {
  const { alerts, trouble: alertTrouble } = useIdentityAlerts(onExpire);
  const { requests, trouble, look } = useIdentityRequests(alerts?.changedAt);
  const { told, say, forget } = useTold(look);
  const failed = trouble ?? alertTrouble;
  return (
    <div className="conduct">
      <p className="quiet">{text.lead}</p>
      <AskForm onAsked={() => say('done', text.asked)} />
      <ToldAbove told={told} testId="identity-told" />
      {failed && <Notice tone="late"><p>{text.failed} {failed}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!requests && !failed && <EmptyState title={text.loading} />}
      {requests?.length === 0 && <EmptyState title={text.empty} testId="no-identity-requests"><p>{text.emptyNote}</p></EmptyState>}
      {requests?.map((request) => <RequestItem key={request.id} request={request} onDecided={say} onChanged={() => { forget(); look(); }} />)}
    </div>
  );
}
