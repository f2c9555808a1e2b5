import { complaintText as text } from '../complaint-messages.js';
import type { Saying } from './what-to-say.js';

interface SayProps {
  readonly greeting: string | null;
  readonly language: string;
  /** What to ask next, the nearest first. */
  readonly sayings: readonly Saying[];
}

const SHOWN = 4;

/** The sentences to say, in the caller's language: the greeting, what to ask now, and what comes after. */
export function Say({ greeting, language, sayings }: SayProps) {
  const [now, ...later] = sayings.slice(0, SHOWN);
  return (
    <section className="column column--say" aria-labelledby="say-title">
      <h2 className="column__title" id="say-title">{text.say}</h2>
      {greeting && <p lang={language} dir="auto">{greeting}</p>}
      {now && <p className="say__now" lang={now.language} dir="auto" aria-live="polite" data-testid="say-now">{now.text}</p>}
      {later.map((saying) => <p className="quiet" key={saying.field} lang={saying.language} dir="auto">{saying.text}</p>)}
    </section>
  );
}

/** In its place while what somebody said or wrote is written down: they are not on the line. */
export function SayNothing({ why }: { readonly why: string }) {
  return (
    <section className="column column--say" aria-labelledby="say-title">
      <h2 className="column__title" id="say-title">{text.say}</h2>
      <p className="quiet" data-testid="say-nothing">{why}</p>
    </section>
  );
}
