import type { DraftContent } from '@pukar/citizens-core/contracts';
import { Button, useActs, Written } from '@pukar/ui';
import { useRef, useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import { leaveIn, type MarksChange, putBack, stayedOut, takeAgain, takeOut } from './by-hand.js';
import { selectedStretch } from './selected-stretch.js';
import { StatementThatGoes } from './statement-that-goes.js';
import type { PreviewOnScreen } from './use-preview.js';
import { WhyLeftIn } from './why-left-in.js';

interface DepartmentReadsProps {
  readonly shown: PreviewOnScreen | null;
  /** Something was typed that the server has not looked at yet. */
  readonly isOld: boolean;
  readonly labelOfFact: (key: string) => string;
  /** The draft as it is typed now, and how its marks are changed. */
  readonly typed: DraftContent;
  readonly onEdit: (change: Partial<DraftContent>) => void;
}

/** What leaves the helpline of this complaint, before it goes: each thing that is taken out is marked with its kind, and the agent may take out more, or leave in with a reason. */
export function DepartmentReads({ shown, isOld, labelOfFact, typed, onEdit }: DepartmentReadsProps) {
  const preview = shown?.preview;
  const isEmpty = !shown || shown.content.statement.trim() === '';
  const place = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState<{ readonly start: number; readonly hidden: string } | null>(null);
  const [hint, setHint] = useState(false);
  const change = (marks: MarksChange) => { if (marks) onEdit(marks); };
  const takeOutSelected = () => {
    const selected = selectedStretch(place.current);
    // In the field it is the words as typed; below, those that the server has looked at.
    const words = document.activeElement?.id === 'statement' ? typed.statement : (shown?.content.statement ?? '');
    change(selected && takeOut(words, selected, typed));
    setHint(!selected);
  };
  useActs({ 'form.take-out': takeOutSelected });

  return (
    <section className="reads" data-testid="department-reads" aria-labelledby="reads-title">
      <div className="reads__head">
        <h3 className="reads__title" id="reads-title">
          {preview?.departmentName ? text.departmentReadsOf(preview.departmentName) : text.departmentReads}
          {preview && preview.redactions.length > 0 && <span className="quiet"> · {text.redactionCount(preview.redactions.length)}</span>}
          {isOld && !isEmpty && <span className="quiet"> · {text.previewOld}</span>}
        </h3>
        {!isEmpty && <Button kind="bare" act="form.take-out" data-testid="take-out" onMouseDown={(event) => event.preventDefault()} onClick={takeOutSelected}>{text.takeOut}</Button>}
      </div>
      {hint && <p className="quiet" role="status">{text.selectFirst}</p>}
      {shown && stayedOut(shown.content, shown.preview.redactions) && <p className="quiet" role="status" data-testid="stayed-out">{text.stayedOut}</p>}
      {isEmpty ? <p className="quiet">{text.nothingYet}</p> : (
        <StatementThatGoes
          shown={shown} place={place}
          onMark={({ start, hidden }) => {
            const back = putBack(shown.content.statement, { start, end: start + hidden.length }, typed);
            if (back) change(back);
            else setAsked({ start, hidden });
          }}
          onLeftIn={(stretch) => change(takeAgain(shown.content.statement, stretch, typed))}
        />
      )}
      {asked && shown && (
        <WhyLeftIn
          words={asked.hidden} onClose={() => { setAsked(null); place.current?.querySelector(`[data-start="${asked.start}"]`)?.closest('button')?.focus(); }}
          onChoose={(because) => { change(leaveIn(shown.content.statement, { start: asked.start, end: asked.start + asked.hidden.length }, because, typed)); setAsked(null); }}
        />
      )}
      {preview && preview.facts.length > 0 && (
        <p><span className="quiet">{text.factsThatGo}:</span> {preview.facts.map(({ key, label, value }) => <span className="reads__fact" key={key}>{label}: <strong><Written text={value} /></strong></span>)}</p>
      )}
      {preview && preview.withheldFacts.length > 0 && (
        <p className="reads__withheld">{text.factsWithheld}: {preview.withheldFacts.map(labelOfFact).join(', ')}</p>
      )}
    </section>
  );
}
