import { indianDay } from '@pukar/kernel';
import { type AgentColumn, agentColumnsOf, type AgentReport, AgentReportSchema, MOST_DAYS } from '@pukar/reporting-core/contracts';
import { Button, EmptyState, Field, indianTime, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { AgentsTable } from './agents-table.js';
import { HowMade } from './how-made.js';
import { reportsText } from './reports-messages.js';

const text = reportsText.agents;
type View = keyof typeof text.views;

/** What each agent did over some days. It is read when it is asked for, and not again by itself: each reading is in the audit. */
export function AgentsReport({ onExpire }: { readonly onExpire: () => void }) {
  const today = indianDay(new Date());
  const [[from, until], setDays] = useState([today, today]);
  const query = new URLSearchParams({ from, until }).toString();
  const { value, trouble, look } = useLooking(`/api/reports/agents?${query}`, AgentReportSchema, null, onExpire);
  const report = value?.from === from && value.until === until ? value : null;
  return (
    <>
      <div className="reports__asked">
        <Field label={text.from}>{(control) => <input className="input" type="date" {...control} value={from} max={today} onChange={({ target: { value: day } }) => day && setDays([day, day > until ? day : until])} data-testid="agents-from" />}</Field>
        <Field label={text.until} hint={text.most(MOST_DAYS)}>{(control) => <input className="input" type="date" {...control} value={until} min={from} max={today} onChange={({ target: { value: day } }) => day && setDays([day < from ? day : from, day])} data-testid="agents-until" />}</Field>
        <nav className="reports__files" aria-label={reportsText.files}>
          {(['csv', 'xlsx'] as const).flatMap((kind) => (['en', 'hi'] as const).map((language) => (
            <a key={`${kind} ${language}`} href={`/api/reports/agents.${kind}?${query}&language=${language}`} download data-testid={`agents-${kind}-${language}`}>{reportsText.fileName(reportsText[kind], language === 'en' ? reportsText.english : reportsText.hindi)}</a>
          )))}
        </nav>
      </div>
      {trouble && <Notice tone="late"><p>{reportsText.failed} {trouble}</p><Button onClick={look}>{reportsText.tryAgain}</Button></Notice>}
      {!report && !trouble && <EmptyState title={reportsText.loading} />}
      {report?.agents.length === 0 && <EmptyState title={text.empty.title} testId="no-agents-figures"><p>{text.empty.note}</p></EmptyState>}
      {report && report.agents.length > 0 && <Shown report={report} onLook={look} />}
    </>
  );
}

function Shown({ report, onLook }: { readonly report: AgentReport; readonly onLook: () => void }) {
  const [view, setView] = useState<View>('time');
  const columns = agentColumnsOf(report);
  return (
    <>
      <div className="reports__views" role="group" aria-label={reportsText.view}>
        {(Object.keys(text.views) as View[]).map((one) => <Button key={one} aria-pressed={one === view} kind={one === view ? 'main' : 'plain'} onClick={() => setView(one)} data-testid={`agents-view-${one}`}>{text.views[one]}</Button>)}
      </div>
      <AgentsTable report={report} columns={columns.filter((column) => viewOf(column) === view)} all={columns} />
      <p className="quiet">{text.madeAt(indianTime(new Date(report.madeAt)))} {!report.isOver && <Button kind="bare" onClick={onLook}>{text.again}</Button>}</p>
      <HowMade columns={columns} />
    </>
  );
}

const TIME = ['signedInSeconds', 'plannedSeconds', 'workedSeconds', 'adherencePercent', 'conformancePercent', 'readySeconds', 'notReadySeconds', 'occupancyPercent'];

function viewOf({ code }: AgentColumn): View {
  if (code.startsWith('break')) return 'breaks';
  return TIME.includes(code) ? 'time' : 'calls';
}
