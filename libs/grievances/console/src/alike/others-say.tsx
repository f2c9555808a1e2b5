import type { Alike, Joins } from '@pukar/grievances-core/contracts';
import { Button, langOfText, useActs, When } from '@pukar/ui';
import type { ReactNode } from 'react';
import { alikeText as text } from './alike-messages.js';
import { MaybeOutage } from './maybe-outage.js';

interface OthersSayProps {
  readonly alike: Alike | null;
  readonly callId: string;
  readonly matter: { readonly categoryCode: string | null; readonly placeCode: string | null };
  readonly askIn: 'en' | 'hi';
  readonly isBusy: boolean;
  readonly onJoin: (joins: Joins) => void;
}

/** From here on two statements are one told twice. */
const VERY_ALIKE = 0.3;

/** What others said of the same matter, and outages: with one key the caller is registered with them. Absent where nobody did. */
export function OthersSay({ alike, callId, matter: { categoryCode, placeCode }, askIn, isBusy, onJoin }: OthersSayProps) {
  const [outage] = alike?.incidents ?? [];
  const [nearest] = alike?.tickets ?? [];
  const first: Joins | null = outage ? { to: 'incident', id: outage.id } : nearest ? { to: 'ticket', id: nearest.id } : null;
  useActs({ 'form.join': first && !isBusy ? () => onJoin(first) : undefined });
  if (!alike || !first) return null;
  const join = (joins: Joins): ReactNode => (
    <Button {...(joins.id === first.id ? { act: 'form.join' as const } : {})} data-testid="join" busy={isBusy && '…'} onClick={() => onJoin(joins)}>{text.joinRegister}</Button>
  );
  return (
    <section className="column column--alike" aria-labelledby="alike-title" data-testid="alike">
      <h2 className="column__title" id="alike-title">{text.title}</h2>
      {alike.maybeOutage && categoryCode && placeCode && <MaybeOutage key={`${categoryCode} ${placeCode}`} maybe={alike.maybeOutage} callId={callId} categoryCode={categoryCode} placeCode={placeCode} />}
      {alike.incidents.map((one) => (
        <div className="alike" key={one.id}>
          <p><strong>{text.incident}</strong> · {text.since} <When at={one.since} />{one.expectedEnd && <> · {text.expectedEnd} <When at={one.expectedEnd} /></>} · {text.others(one.others)}</p>
          <p className="say__now" lang={`${askIn}-IN`}>{one.words[`${askIn}-IN`]}</p>
          {join({ to: 'incident', id: one.id })}
        </div>
      ))}
      {alike.tickets.map((one) => (
        <div className="alike" key={one.id}>
          <p className="alike__statement" lang={langOfText(one.statement)} dir="auto">{one.statement}</p>
          <p className="quiet">{text.others(one.others)} · <When at={one.registeredAt} /> · {one.stage}{one.likeness >= VERY_ALIKE && <> · <strong>{text.probably}</strong></>}</p>
          {join({ to: 'ticket', id: one.id })}
        </div>
      ))}
      <p className="quiet">{text.joinNote}</p>
    </section>
  );
}
