import type { BoardNumber } from '@pukar/acd-core/contracts';
import { countTime, StatusWord, Timer } from '@pukar/ui';
import { useId } from 'react';
import { boardText as text } from './board-messages.js';

/** At most six numbers, each against its target; the formula is there on hover and on focus. */
export function Numbers({ numbers }: { readonly numbers: readonly BoardNumber[] }) {
  return <section className="numbers" aria-label={text.numbers} data-testid="numbers">{numbers.map((one) => <OneNumber key={one.kind} number={one} />)}</section>;
}

function OneNumber({ number }: { readonly number: BoardNumber }) {
  const id = useId();
  const { kind, target, isMet, formula } = number;
  return (
    <div className={`number${isMet === false ? ' number--missed' : ''}`} tabIndex={0} role="group" aria-label={text.number[kind]} aria-describedby={id} data-testid={`number-${kind}`}>
      <span className="number__name">{text.number[kind]}</span>
      {kind === 'agents' && number.parts && SHOWN_PARTS.some((part) => number.parts?.[part]) ? <Parts parts={number.parts} /> : <span className="number__value figures" data-testid={`value-${kind}`}><Value number={number} /></span>}
      <span className="number__target">
        {isMet !== null && <StatusWord tone={isMet ? 'done' : 'late'}>{isMet ? text.met : text.missed}</StatusWord>}
        {number.share && number.share.of > 0 && <span className="quiet figures">{text.shareOf(number.share.count, number.share.of)}</span>}
        <span className="quiet">{target === null ? text.noTarget : 'atLeast' in target ? text.atLeast(shown(target.atLeast, number.unit)) : text.atMost(shown(target.atMost, number.unit))}</span>
      </span>
      <p className="number__formula" id={id} role="tooltip"><strong>{formula.name}</strong> {formula.text}</p>
    </div>
  );
}

function Value({ number: { value, unit, since } }: { readonly number: BoardNumber }) {
  if (since) return <Timer since={since} />;
  return <>{value === null ? text.nothingYet : shown(value, unit)}</>;
}

const SHOWN_PARTS = ['ready', 'on-call', 'offered', 'wrap-up', 'on-break', 'not-ready'];

function Parts({ parts }: { readonly parts: Readonly<Record<string, number>> }) {
  const shownParts = Object.entries(parts).filter(([name]) => SHOWN_PARTS.includes(name)).sort(([a], [b]) => SHOWN_PARTS.indexOf(a) - SHOWN_PARTS.indexOf(b));
  return <span className="number__parts">{shownParts.map(([name, count]) => <span key={name} className="number__part" data-testid={`agents-${name}`}><b className="figures">{count}</b> {text.parts[name] ?? name}</span>)}</span>;
}

/** A figure with its unit, as it is read. */
function shown(value: number, unit: BoardNumber['unit']): string {
  if (unit === 'seconds') return countTime(value);
  return unit === 'percent' ? `${Math.round(value * 10) / 10} %` : String(value);
}
