import { langOfText, NumbersInOrder } from '@pukar/ui';
import type { RefObject } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import { markedStatement, type Stretch } from './marked-statement.js';
import type { PreviewOnScreen } from './use-preview.js';

type TakenOut = Extract<Stretch, { hidden: string }>;

interface StatementThatGoesProps {
  readonly shown: PreviewOnScreen;
  readonly place: RefObject<HTMLParagraphElement | null>;
  /** Whether what is taken out can be looked at and changed. */
  readonly onMark: (stretch: TakenOut) => void;
  readonly onLeftIn: (stretch: { readonly start: number; readonly end: number }) => void;
}

/** No reason lets these go: the server would not, either. */
const NEVER_GO: ReadonlySet<string> = new Set(['aadhaar', 'ticket', 'pan', 'voter', 'record']);

/** The statement as the department will read it; each mark is a key to what is behind it. */
export function StatementThatGoes({ shown, place, onMark, onLeftIn }: StatementThatGoesProps) {
  const { statement } = shown.content;
  return (
    <p className="reads__statement" lang={langOfText(statement)} dir="auto" ref={place}>
      {markedStatement(statement, shown.preview.redactions, shown.preview.leftIn).map((stretch) => {
        if (!('text' in stretch)) return <Mark key={stretch.start} stretch={stretch} onMark={onMark} />;
        const words = <NumbersInOrder text={stretch.text} />;
        if (stretch.leftIn === undefined) return <span key={stretch.start} data-start={stretch.start}>{words}</span>;
        return (
          <button key={stretch.start} type="button" className="left-in" data-start={stretch.start} data-testid="left-in" title={text.takeAgain} onClick={() => onLeftIn({ start: stretch.start, end: stretch.start + stretch.text.length })}>{words}</button>
        );
      })}
    </p>
  );
}

function Mark({ stretch, onMark }: { readonly stretch: TakenOut; readonly onMark: StatementThatGoesProps['onMark'] }) {
  const { kind, hidden, start } = stretch;
  const mark = (
    <mark className="redaction" data-testid="redaction" data-kind={kind} data-start={start} lang="en-IN" dir="ltr" title={NEVER_GO.has(kind) ? text.neverGoes : hidden}>
      {text.marks[kind]}
    </mark>
  );
  return NEVER_GO.has(kind) ? mark : <button type="button" className="redaction-key" data-testid="change-redaction" aria-label={text.changeMark(text.marks[kind], hidden)} onClick={() => onMark(stretch)}>{mark}</button>;
}
