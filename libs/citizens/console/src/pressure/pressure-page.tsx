import { Button, EmptyState, Notice } from '@pukar/ui';
import { pressureText as text } from '../pressure-messages.js';
import { PressureItem } from './pressure-item.js';
import { usePressureAlerts, usePressureReports } from './use-pressure.js';
import { ToldAbove, useTold } from '../told.js';

/** The supervisor's page of citizens who are pressed: those that wait first. */
export function PressurePage({ onExpire }: { readonly onExpire: () => void }) {
  const { alerts, trouble: alertTrouble } = usePressureAlerts(onExpire);
  const { reports, trouble, look } = usePressureReports(alerts?.changedAt);
  const { told, say: handled } = useTold(look);
  const failed = trouble ?? alertTrouble;
  return (
    <div className="conduct">
      <p className="quiet">{text.lead}</p>
      <ToldAbove told={told} testId="pressure-told" />
      {failed && <Notice tone="late"><p>{text.failed} {failed}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!reports && !failed && <EmptyState title={text.loading} />}
      {reports?.length === 0 && <EmptyState title={text.empty} testId="no-pressure"><p>{text.emptyNote}</p></EmptyState>}
      {reports?.map((report) => <PressureItem key={report.id} report={report} onHandled={handled} />)}
    </div>
  );
}
