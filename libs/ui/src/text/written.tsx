import { numbersApart } from './number-order.js';
import { langOfText } from './script.js';

interface WrittenProps {
  readonly text: string;
  /** Where it is known; otherwise it is told by the script. */
  readonly lang?: string;
  readonly className?: string;
}

/** Text that somebody wrote in whatever script they chose: marked with its language, in its own direction. */
export function Written({ text, lang, className }: WrittenProps) {
  return <span lang={lang ?? langOfText(text)} dir="auto" className={className}><NumbersInOrder text={text} /></span>;
}

/** The words alone, for a part that marks their language itself: digits in groups keep their order in Urdu too. */
export function NumbersInOrder({ text }: { readonly text: string }) {
  return numbersApart(text).map((piece, at) => (at % 2 === 1 ? <bdi key={at} dir="ltr">{piece}</bdi> : piece));
}
