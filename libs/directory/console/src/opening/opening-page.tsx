import { openingStateSchema } from '@pukar/directory-core/contracts';
import { Announce, Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { EveryoneCard } from './everyone-card.js';
import { openingText as text } from './opening-messages.js';
import { QueueCard } from './queue-card.js';
import '../directory.css';

const LOOK_EVERY_MS = 5_000;

/** Whether callers reach a person, queue by queue, and what everybody is told: each switched with one button. */
export function OpeningPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value: opening, trouble, look } = useLooking('/api/opening', openingStateSchema, LOOK_EVERY_MS, onExpire);
  const [said, setSaid] = useState('');
  const onDone = (isDone: boolean) => { setSaid(isDone ? text.done : ''); look(); };
  return (
    <div className="opening">
      <Announce>{said}</Announce>
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!opening && !trouble && <EmptyState title={text.loading} />}
      {opening && (
        <div className="opening__cards">
          {opening.queues.map((queue) => <QueueCard key={queue.queue} queue={queue} onDone={onDone} />)}
          <EveryoneCard opening={opening} onDone={onDone} />
        </div>
      )}
    </div>
  );
}
