import { langOfText, NumbersInOrder } from '@pukar/ui';
import { splitAtMarks } from '../ticket/marks.js';
import { type Found, piecesOf } from './found-pieces.js';

/**
 * The beginning of a statement in one line. Where it does not fit, a mark or a number is left out whole: between letters that run
 * the other way it would lose its beginning, not its end. What was found by a search is shown whole, with the words marked.
 */
export function Excerpt({ text, found }: { readonly text: string; readonly found?: Found | undefined }) {
  return (
    <span className={`ticket-row__excerpt quiet${found ? ' ticket-row__excerpt--found' : ''}`} lang={langOfText(text)} dir="auto">
      {found ? piecesOf(text, found).map(({ piece, isFound }, at) => (isFound ? <mark key={at}>{piece}</mark> : <Piece key={at} text={piece} />)) : <Piece text={text} />}
    </span>
  );
}

function Piece({ text }: { readonly text: string }) {
  return splitAtMarks(text).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : <NumbersInOrder key={at} text={part} />));
}
