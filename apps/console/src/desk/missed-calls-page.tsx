import { Button, EmptyState, Notice, When } from '@pukar/ui';
import type { PageProps } from './page-props.js';
import { consoleText as text } from './console-messages.js';
import { useMissedCalls } from './use-missed-calls.js';

/** The supervisor's page: who must be rung back, newest first. It shows when and why, and nothing of the caller. */
export function MissedCallsPage({ onExpire }: PageProps) {
  const { calls, trouble, look } = useMissedCalls(onExpire);
  return (
    <>
      {trouble && <Notice tone="late"><p>{text.missedFailed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {calls?.length === 0 && <EmptyState title={text.noMissedCalls} testId="no-missed-calls"><p>{text.noMissedCallsNote}</p></EmptyState>}
      {calls && calls.length > 0 && (
        <table className="table" data-testid="missed-calls">
          <caption>{text.missedCaption}</caption>
          <thead><tr><th scope="col">{text.missedAt}</th><th scope="col">{text.missedReason}</th><th scope="col">{text.missedCall}</th></tr></thead>
          <tbody>
            {calls.map(({ callId, at, reason }) => (
              <tr key={callId}><td><When at={at} show="exact" /></td><td>{text.missedReasons[reason]}</td><td className="figures quiet">{callId}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
