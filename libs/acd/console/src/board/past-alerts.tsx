import type { PastAlert } from '@pukar/acd-core/contracts';
import { When } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { saidOf } from './alerts-list.js';
import { boardText as text } from './board-messages.js';
import type { BoardServer } from './board-server.js';

/** What was raised before, once it is looked at. */
export function PastAlerts({ server, turn }: { readonly server: BoardServer; readonly turn: number }) {
  const [isOpen, setOpen] = useState(false);
  const [alerts, setAlerts] = useState<readonly PastAlert[] | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void server.pastAlerts().then((answer) => { if (isCurrent && answer.ok) setAlerts(answer.value); });
    return () => { isCurrent = false; };
  }, [server, isOpen, turn]);
  return (
    <details className="board__past" data-testid="past-alerts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.past}</summary>
      {alerts && (
        <div className="board-scroll">
          <table className="board-table board-table--cards">
            <caption className="unseen">{text.pastCaption}</caption>
            <thead><tr>{[text.what, text.raised, text.cleared, text.lookedAfter].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {alerts.map((alert) => (
                <tr key={alert.id} data-testid="past-alert" data-kind={alert.kind}>
                  <td>{saidOf(alert)}</td><td><When at={alert.raisedAt} show="exact" /></td>
                  <td>{alert.clearedAt ? <When at={alert.clearedAt} show="exact" /> : text.stillStands}</td><td>{alert.acknowledgedBy ?? text.nothingYet}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
