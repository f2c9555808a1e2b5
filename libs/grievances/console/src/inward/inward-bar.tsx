import { Button, StatusWord, useActs, When } from '@pukar/ui';
import { useState } from 'react';
import { inwardText as text } from './inward-messages.js';

interface InwardBarProps {
  readonly begunAt: string;
  readonly isRegistered: boolean;
  readonly onEnd: () => void;
}

/** What is being written down without a call: since when, and how to be done with it. What is not registered is thrown away by two presses. */
export function InwardBar({ begunAt, isRegistered, onEnd }: InwardBarProps) {
  const [isSure, setSure] = useState(false);
  useActs({ 'paper.put-away': isRegistered ? onEnd : undefined });
  return (
    <div className="call-bar" role="region" aria-label={text.title} data-testid="inward-open">
      <StatusWord tone="calm" testId="inward-state">{text.title}</StatusWord>
      <span>{text.begunAt} <When at={begunAt} /></span>
      <span className="call-bar__actions">
        {isRegistered
          ? <Button kind="main" act="paper.put-away" data-testid="inward-put-away" onClick={onEnd}>{text.putAway}</Button>
          : <Button kind={isSure ? 'end' : 'bare'} data-testid="inward-discard" onBlur={() => setSure(false)} onClick={() => (isSure ? onEnd() : setSure(true))}>{isSure ? text.discardForGood : text.discard}</Button>}
      </span>
    </div>
  );
}
