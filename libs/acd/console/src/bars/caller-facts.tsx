import { countTime, languageName } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';

/** What the bars say of the caller. */
export interface CallerFacts {
  /** Null when withheld. */
  readonly numberMasked: string | null;
  readonly isLandline: boolean;
  readonly language: string;
  readonly waitedSeconds: number;
  /** We ring them. */
  readonly isCallBack: boolean;
}

/** Number, language and how long they waited, in one line. */
export function CallerLine({ caller }: { readonly caller: CallerFacts }) {
  return (
    <span className="caller-line">
      <span className="figures" data-testid="caller-number">{caller.numberMasked ?? text.withheld}</span>
      {caller.isLandline && <span>{text.landline}</span>}
      <span>{languageName(caller.language)}</span>
      <span className="figures">{text.waited} {countTime(caller.waitedSeconds)}</span>
    </span>
  );
}
