import type { OpeningState } from '@pukar/directory-core/contracts';
import { Button, Notice, StatusWord, When } from '@pukar/ui';
import { EndFields, useEnd } from './end-fields.js';
import { HoursForm } from './hours-form.js';
import { openingText as text } from './opening-messages.js';
import { useSwitch } from './use-switch.js';

type Queue = OpeningState['queues'][number];

interface QueueCardProps {
  readonly queue: Queue;
  readonly onDone: (isDone: boolean) => void;
}

/** One queue: whether callers reach a person now, one button to close it or open it again, and its hours. */
export function QueueCard({ queue, onDone }: QueueCardProps) {
  const { busy, trouble, send } = useSwitch(queue.queue, queue.version, onDone);
  const end = useEnd();
  return (
    <section className="opening__card" data-testid={`queue-${queue.queue}`}>
      <header className="opening__head"><h2>{text.queues[queue.queue]}</h2><State queue={queue} /></header>
      <p>{queue.isOpen ? text.callersFind : queue.next ? <>{text.next}<span className="figures">{queue.next.opens}</span>{text.to}<span className="figures">{queue.next.closes}</span>.</> : text.noNext}</p>
      {trouble && <Notice tone="late" testId="switch-refused">{trouble.message}</Notice>}
      {queue.closedUntil ? (
        <div className="opening__act"><Button kind="main" data-testid="open-again" busy={busy === 'open' && text.reopening} onClick={() => void send({ do: 'open' })}>{text.reopen}</Button></div>
      ) : (
        <div className="opening__act">
          <EndFields end={end} error={trouble?.fields.until?.join(' ')} testId="close-until" />
          <Button kind="end" data-testid="close-now" busy={busy === 'close' && text.closing} onClick={() => void send({ do: 'close', until: end.end() })}>{text.close}</Button>
        </div>
      )}
      <HoursForm key={queue.version} queue={queue} onDone={onDone} />
      <Changed of={queue} />
    </section>
  );
}

function State({ queue: { isOpen, closedUntil, holiday } }: { readonly queue: Queue }) {
  if (isOpen) return <StatusWord tone="done" testId="queue-state">{text.open}</StatusWord>;
  if (closedUntil) return <span className="opening__state"><StatusWord tone="late" testId="queue-state">{text.closedByHand}</StatusWord> {text.until}<When at={closedUntil} show="exact" /></span>;
  return <span className="opening__state"><StatusWord tone="soon" testId="queue-state">{holiday ? text.holiday : text.closed}</StatusWord> {holiday?.name.en}</span>;
}

/** Who switched last, and when. */
export function Changed({ of: { changedAt, changedBy } }: { readonly of: { readonly changedAt: string | null; readonly changedBy: string | null } }) {
  if (!changedAt) return <p className="quiet">{text.never}</p>;
  return <p className="quiet">{text.changed}<When at={changedAt} show="exact" />{changedBy && <>{text.by}{changedBy}</>}</p>;
}
