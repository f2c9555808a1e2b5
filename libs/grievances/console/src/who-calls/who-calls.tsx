import type { CallerContext } from '@pukar/citizens-core/contracts';
import { Button, EmptyState, langOfText, Notice } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import type { SettlingServer } from '../settling/settling-server.js';
import { loadPart } from '../load-part.js';
import { Timeline } from './timeline.js';
import { ToTell } from './to-tell.js';
import type { CallerOnScreen } from './use-caller-context.js';

const SettleWithCitizen = loadPart(async () => (await import('../settling/settle-with-citizen.js')).SettleWithCitizen);

interface WhoCallsProps {
  readonly caller: CallerOnScreen;
  readonly settling: SettlingServer;
  /** How far the call is. */
  readonly stage: string;
  /** Whom we rang, where the call is ours: an officer listens in a bridge. */
  readonly rang: 'citizen' | 'officer' | 'bridge' | null;
  readonly onTicket: (number: string) => void;
}

/** Who is on the line: the sentence to know first, then what was pressed and what was before. */
export function WhoCalls({ caller, ...known }: WhoCallsProps) {
  return (
    <section className="column" aria-labelledby="who-title">
      <h2 className="column__title" id="who-title">{text.whoCalls}</h2>
      {caller.context ? <Known context={caller.context} {...known} /> : <Unknown caller={caller} />}
    </section>
  );
}

function Known({ context, settling, stage, rang, onTicket }: Omit<WhoCallsProps, 'caller'> & { readonly context: CallerContext }) {
  return (
    <>
      <p className="who__sentence" data-testid="caller-sentence">{context.sentence}</p>
      {rang === 'bridge'
        ? <Notice tone="soon" testId="bridge-warning">{text.officerListens}</Notice>
        : (
          <>
            <ToTell callId={context.callId} server={settling} toTell={context.toTell} />
            <SettleWithCitizen key={context.callId} server={settling} callId={context.callId} stage={stage} isRung={rang === 'citizen'} tickets={context.tickets.filter(({ state }) => state !== 'closed' && state !== 'withdrawn').map(({ number }) => number)} />
          </>
        )}
      {context.name && <p lang={langOfText(context.name)} dir="auto"><strong>{context.name}</strong></p>}
      {context.keysPressed && <p><span className="quiet">{text.pressed}</span> <span className="figures" data-testid="caller-keys">{context.keysPressed}</span></p>}
      <Timeline context={context} onTicket={onTicket} />
    </>
  );
}

function Unknown({ caller }: { readonly caller: CallerOnScreen }) {
  if (!caller.trouble) return <p className="quiet" role="status">{text.contextComing}</p>;
  return (
    <EmptyState title={text.contextFailed}>
      <p>{caller.trouble}</p>
      <Button onClick={caller.retry}>{text.tryAgain}</Button>
    </EmptyState>
  );
}
