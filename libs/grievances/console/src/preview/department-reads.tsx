import { langOfText, NumbersInOrder, Written } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import { markedStatement } from './marked-statement.js';
import type { PreviewOnScreen } from './use-preview.js';

interface DepartmentReadsProps {
  readonly shown: PreviewOnScreen | null;
  /** Something was typed that the server has not looked at yet. */
  readonly isOld: boolean;
  readonly labelOfFact: (key: string) => string;
}

/** What leaves the helpline of this complaint, before it goes: each thing that is taken out is marked with its kind. */
export function DepartmentReads({ shown, isOld, labelOfFact }: DepartmentReadsProps) {
  const preview = shown?.preview;
  const isEmpty = !shown || shown.content.statement.trim() === '';
  return (
    <section className="reads" data-testid="department-reads" aria-labelledby="reads-title">
      <h3 className="reads__title" id="reads-title">
        {preview?.departmentName ? text.departmentReadsOf(preview.departmentName) : text.departmentReads}
        {preview && preview.redactions.length > 0 && <span className="quiet"> · {text.redactionCount(preview.redactions.length)}</span>}
        {isOld && !isEmpty && <span className="quiet"> · {text.previewOld}</span>}
      </h3>
      {isEmpty ? <p className="quiet">{text.nothingYet}</p> : <MarkedStatement shown={shown} />}
      {preview && preview.facts.length > 0 && (
        <p><span className="quiet">{text.factsThatGo}:</span> {preview.facts.map(({ key, label, value }) => <span className="reads__fact" key={key}>{label}: <strong><Written text={value} /></strong></span>)}</p>
      )}
      {preview && preview.withheldFacts.length > 0 && (
        <p className="reads__withheld">{text.factsWithheld}: {preview.withheldFacts.map(labelOfFact).join(', ')}</p>
      )}
    </section>
  );
}

function MarkedStatement({ shown }: { readonly shown: PreviewOnScreen }) {
  const { statement } = shown.content;
  return (
    <p className="reads__statement" lang={langOfText(statement)} dir="auto">
      {markedStatement(statement, shown.preview.redactions).map((stretch) => ('text' in stretch ? <NumbersInOrder key={stretch.start} text={stretch.text} /> : (
        <mark key={stretch.start} className="redaction" data-testid="redaction" data-kind={stretch.kind} lang="en-IN" dir="ltr" title={stretch.hidden}>
          {text.marks[stretch.kind]}
        </mark>
      )))}
    </p>
  );
}
