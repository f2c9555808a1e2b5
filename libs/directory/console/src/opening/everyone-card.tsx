import type { OpeningState } from '@pukar/directory-core/contracts';
import { Button, Field, Notice, StatusWord, When } from '@pukar/ui';
import { useState } from 'react';
import { EndFields, useEnd } from './end-fields.js';
import { openingText as text } from './opening-messages.js';
import { Changed } from './queue-card.js';
import { useSwitch } from './use-switch.js';

interface EveryoneCardProps {
  readonly opening: OpeningState;
  readonly onDone: (isDone: boolean) => void;
}

/** What everybody who calls is told: one button to announce it until a time, one to withdraw it. */
export function EveryoneCard({ opening: { notice, notices }, onDone }: EveryoneCardProps) {
  const { busy, trouble, send } = useSwitch('everyone', notice.version, onDone);
  const [chosen, setChosen] = useState(notices[0]?.code ?? '');
  const end = useEnd();
  const words = notices.find(({ code }) => code === (notice.code ?? chosen));
  return (
    <section className="opening__card" data-testid="everyone">
      <header className="opening__head">
        <h2>{text.everyone}</h2>
        {notice.code && notice.until ? <span className="opening__state"><StatusWord tone={notice.isSilent ? 'late' : 'live'} testId="notice-state">{notice.isSilent ? text.notTold : text.told}</StatusWord> {text.until}<When at={notice.until} show="exact" /></span> : <StatusWord tone="calm" testId="notice-state">{text.nothingTold}</StatusWord>}
      </header>
      <p className="quiet">{text.everyoneNote}</p>
      {trouble && <Notice tone="late" testId="switch-refused">{trouble.message}</Notice>}
      {notice.isSilent && <Notice tone="late">{text.whyNotTold}</Notice>}
      {notices.length === 0 && <Notice tone="soon">{text.noNotices}</Notice>}
      {!notice.code && notices.length > 0 && (
        <Field label={text.announcement}>
          {(control) => <select {...control} className="input" data-testid="notice" value={chosen} onChange={(event) => setChosen(event.target.value)}>{notices.map(({ code, en }) => <option key={code} value={code}>{en}</option>)}</select>}
        </Field>
      )}
      {words && <blockquote className="opening__words"><p lang="hi-IN">{words.hi}</p><p lang="en-IN">{words.en}</p></blockquote>}
      {notice.code ? (
        <div className="opening__act"><Button kind="main" data-testid="withdraw" busy={busy === 'withdraw' && text.withdrawing} onClick={() => void send({ do: 'withdraw' })}>{text.withdraw}</Button></div>
      ) : (
        <div className="opening__act">
          <EndFields end={end} error={trouble?.fields.until?.join(' ')} testId="notice-until" />
          <Button kind="main" data-testid="announce" busy={busy === 'announce' && text.announcing} disabled={!chosen} onClick={() => void send({ do: 'announce', notice: chosen, until: end.end() })}>{text.announce}</Button>
        </div>
      )}
      <Changed of={notice} />
    </section>
  );
}
