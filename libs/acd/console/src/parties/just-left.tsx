import type { Party } from '@pukar/calls-core/contracts';
import { StatusWord, useFromClock } from '@pukar/ui';
import { partiesText as text, partyName } from './parties-messages.js';

/** How long it is said that somebody has gone. */
const SAID_MS = 10_000;

/** Who has gone just now: left, or was put out; or was rung, and did not come in. */
export function JustLeft({ left }: { readonly left: readonly Party[] }) {
  const names = useFromClock((now) => left.filter(({ since }) => now.getTime() - Date.parse(since) < SAID_MS).map((party) => (party.cameIn ? `${partyName(party)} ${text.states.gone}` : text.neverIn(partyName(party)))).join(', '), 500);
  return names === '' ? null : <span className="just-left" title={names}><StatusWord tone="soon" testId="just-left">{names}</StatusWord></span>;
}
