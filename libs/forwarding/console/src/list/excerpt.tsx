import { langOfText, NumbersInOrder } from '@pukar/ui';
import { splitAtMarks } from '../ticket/marks.js';

/** The beginning of a statement in one line. Where it does not fit, a mark or a number is left out whole: between letters that run the other way it would lose its beginning, not its end. */
export function Excerpt({ text }: { readonly text: string }) {
  return (
    <span className="ticket-row__excerpt quiet" lang={langOfText(text)} dir="auto">
      {splitAtMarks(text).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : <NumbersInOrder key={at} text={part} />))}
    </span>
  );
}
