import { type SurveyReport, SurveyReportSchema } from '@pukar/surveys-core/contracts';
import { Button, EmptyState, Field, languageName, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { lastMonths } from './months.js';
import { surveyText as text } from './survey-messages.js';
import './survey.css';

type Question = SurveyReport['questions'][number];

const LOOK_EVERY_MS = 60_000;
const MONTHS = 12;

/** The supervisor's page: what citizens answered in a month, by question and language. */
export function SurveyPage({ onExpire }: { readonly onExpire: () => void }) {
  const [months] = useState(() => lastMonths(MONTHS, new Date()));
  const [month, setMonth] = useState(months[0]!.code);
  const { value: report, trouble, look } = useLooking(`/api/surveys/report?month=${month}`, SurveyReportSchema, LOOK_EVERY_MS, onExpire);
  return (
    <div className="survey">
      <Field label={text.month}>
        {(control) => <select className="input" {...control} value={month} onChange={(event) => setMonth(event.target.value)}>{months.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select>}
      </Field>
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!report && !trouble && <EmptyState title={text.loading} />}
      {report?.questions.length === 0 && <EmptyState title={text.empty.title} testId="no-answers"><p>{text.empty.note}</p></EmptyState>}
      {report && report.questions.length > 0 && (
        <>
          <table className="table table--stacks" data-testid="survey">
            <caption className="unseen">{text.caption}</caption>
            <thead><tr>{Object.values(text.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            {report.questions.map((question) => <QuestionRows key={question.question} question={question} />)}
          </table>
          <p className="quiet">{text.note(report.fewestShown)}</p>
        </>
      )}
    </div>
  );
}

function QuestionRows({ question: { words, all, byLanguage } }: { readonly question: Question }) {
  return (
    <tbody>
      <FigureRow question={{ words, rows: 1 + byLanguage.length }} language={text.allLanguages} figure={all} />
      {byLanguage.map(({ language, figure }) => <FigureRow key={language} language={languageName(language)} figure={figure} />)}
    </tbody>
  );
}

interface FigureRowProps {
  /** In its first row: its words, and how many rows it has. */
  readonly question?: { readonly words: string; readonly rows: number };
  readonly language: string;
  readonly figure: Question['all'];
}

function FigureRow({ question, language, figure }: FigureRowProps) {
  return (
    <tr>
      {question && <td data-head={text.columns.question} rowSpan={question.rows}>{question.words}</td>}
      <td data-head={text.columns.language}>{language}</td>
      <td data-head={text.columns.answers} className="figures">{figure ? figure.count : <span className="quiet">{text.hidden}</span>}</td>
      <td data-head={text.columns.mean} className="figures">{figure ? figure.mean.toFixed(1) : ''}</td>
    </tr>
  );
}
