import type { CallbackItem } from '@pukar/callbacks-core/contracts';
import { Button, languageName, StatusWord, type Tone, When } from '@pukar/ui';
import { useState } from 'react';
import { callbackText as text } from './callback-messages.js';
import { CloseForm } from './close-form.js';
import { act } from './use-callbacks.js';

interface CallbackRowProps {
  readonly item: CallbackItem;
  readonly onDone: (said: string) => void;
  readonly onTrouble: (said: string) => void;
}

const TONES: Readonly<Record<CallbackItem['state'], Tone>> = { waiting: 'calm', 'in-line': 'soon', ringing: 'live', redialing: 'live', done: 'done' };

/** One call-back: in which language, why, what was tried, and what comes next. */
export function CallbackRow({ item, onDone, onTrouble }: CallbackRowProps) {
  const [isClosing, setClosing] = useState(false);
  const next = item.limitedUntil ?? item.dueAt ?? item.doneAt;
  const ring = async () => {
    const wrong = await act(item.id, 'ring-now', {});
    if (wrong) onTrouble(wrong);
    else onDone(text.rung);
  };
  return (
    <>
      <tr data-testid="call-back">
        <td data-head={text.columns.language}>{item.language ? languageName(item.language) : text.noLanguage}</td>
        <td data-head={text.columns.why}>{item.reasons.map(({ reason, at }) => <p key={`${reason}${at}`} className="call-back__line">{text.reasons[reason]} <span className="quiet"><When at={at} show="exact" /></span></p>)}</td>
        <td data-head={text.columns.since}><When at={item.placeSince} show="exact" /></td>
        <td data-head={text.columns.attempts}>
          {item.attempts.length === 0 ? <span className="quiet">{text.none}</span> : <ol className="call-back__attempts">{item.attempts.map(({ at, result }) => <li key={at}><When at={at} show="exact" /> {result ? text.results[result] : text.goesOn}</li>)}</ol>}
        </td>
        <td data-head={text.columns.next}>
          <StatusWord tone={item.isOverdue ? 'late' : TONES[item.state]}>{item.outcome ? text.outcomes[item.outcome] : item.limitedUntil ? text.limited : item.isOverdue ? text.overdue : text.views[item.state]}</StatusWord>{' '}
          {next && <When at={next} show="exact" />}
          {(item.state === 'waiting' || item.state === 'redialing') && !isClosing && (
            <div className="call-back__acts">
              {item.state === 'waiting' && <Button data-testid="ring-now" onClick={() => void ring()}>{text.ringNow}</Button>}
              <Button data-testid="close" onClick={() => setClosing(true)}>{text.close}</Button>
            </div>
          )}
        </td>
      </tr>
      {isClosing && <tr><td colSpan={5}><CloseForm id={item.id} onKeep={() => setClosing(false)} onClosed={() => onDone(text.closed)} /></td></tr>}
    </>
  );
}
