import { indianDay } from '@pukar/kernel';
import { AGENTS_TIME, columnsOf, type IntervalReport, IntervalReportSchema, type ReportColumn } from '@pukar/reporting-core/contracts';
import { Button, EmptyState, Field, indianTime, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { AgentsReport } from './agents-report.js';
import { HowMade } from './how-made.js';
import { IntervalTable } from './interval-table.js';
import { LevelTable } from './level-table.js';
import { reportsText as text } from './reports-messages.js';
import { TicketsReportPart } from './tickets-report.js';
import { written } from './written.js';
import './reports.css';

const LOOK_EVERY_MS = 30_000;
type View = keyof typeof text.views;
type Asked = { readonly day: string; readonly minutes: '15' | '30'; readonly queue: string };

const SUBJECTS = ['intervals', 'agents', 'tickets'] as const;

/** The figures of the floor, a day by intervals or some days by agent; and what tickets came to, by department. */
export function ReportsPage({ onExpire }: { readonly onExpire: () => void }) {
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>('intervals');
  return (
    <div className="reports">
      <div className="reports__views" role="group" aria-label={text.title}>{SUBJECTS.map((one) => <Button key={one} aria-pressed={one === subject} kind={one === subject ? 'main' : 'plain'} onClick={() => setSubject(one)} data-testid={`report-of-${one}`}>{text.subjects[one]}</Button>)}</div>
      {subject === 'intervals' && <DayByIntervals onExpire={onExpire} />}
      {subject === 'agents' && <AgentsReport onExpire={onExpire} />}
      {subject === 'tickets' && <TicketsReportPart onExpire={onExpire} />}
    </div>
  );
}

/** A day of the floor by intervals, every service level with its formula, and the same as files. */
function DayByIntervals({ onExpire }: { readonly onExpire: () => void }) {
  const [asked, setAsked] = useState<Asked>({ day: indianDay(new Date()), minutes: '30', queue: '' });
  const [view, setView] = useState<View>('callers');
  const query = new URLSearchParams({ day: asked.day, minutes: asked.minutes, ...(asked.queue ? { queue: asked.queue } : {}) }).toString();
  const { value, trouble, look } = useLooking(`/api/reports/intervals?${query}`, IntervalReportSchema, LOOK_EVERY_MS, onExpire);
  // What was asked for before is not the answer to this.
  const report = value?.day === asked.day && String(value.minutes) === asked.minutes && (value.queue ?? '') === asked.queue ? value : null;
  return (
    <>
      <Asking asked={asked} queues={value?.queues ?? []} query={query} onAsk={setAsked} />
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!report && !trouble && <EmptyState title={text.loading} />}
      {report && !hasAnything(report) && <EmptyState title={text.empty.title} testId="no-figures"><p>{text.empty.note}</p></EmptyState>}
      {report && hasAnything(report) && <Shown report={report} view={view} onView={setView} />}
    </>
  );
}

function Asking({ asked, queues, query, onAsk }: { readonly asked: Asked; readonly queues: IntervalReport['queues']; readonly query: string; readonly onAsk: (asked: Asked) => void }) {
  return (
    <div className="reports__asked">
      <Field label={text.day}>{(control) => <input className="input" type="date" {...control} value={asked.day} max={indianDay(new Date())} onChange={({ target }) => target.value && onAsk({ ...asked, day: target.value })} data-testid="report-day" />}</Field>
      <Field label={text.queue}>
        {(control) => (
          <select className="input" {...control} value={asked.queue} onChange={({ target }) => onAsk({ ...asked, queue: target.value })}>
            <option value="">{text.all}</option>
            {queues.map(({ queue, name }) => <option key={queue} value={queue}>{name.en}</option>)}
          </select>
        )}
      </Field>
      <Field label={text.minutes}>
        {(control) => <select className="input" {...control} value={asked.minutes} onChange={({ target }) => onAsk({ ...asked, minutes: target.value === '15' ? '15' : '30' })}>{[30, 15].map((minutes) => <option key={minutes} value={minutes}>{text.minutesOf(minutes)}</option>)}</select>}
      </Field>
      <nav className="reports__files" aria-label={text.files}>
        {(['csv', 'xlsx'] as const).flatMap((kind) => (['en', 'hi'] as const).map((language) => (
          <a key={`${kind} ${language}`} href={`/api/reports/intervals.${kind}?${query}&language=${language}`} download data-testid={`file-${kind}-${language}`}>{text.fileName(text[kind], language === 'en' ? text.english : text.hindi)}</a>
        )))}
      </nav>
    </div>
  );
}

function Shown({ report, view, onView }: { readonly report: IntervalReport; readonly view: View; readonly onView: (view: View) => void }) {
  const columns = columnsOf(report);
  const shown = view === 'agents' && report.queue !== null ? 'callers' : view;
  const { estimates } = report.total.calls.callers;
  return (
    <>
      <LevelTable report={report} />
      <div className="reports__views" role="group" aria-label={text.view}>
        {(Object.keys(text.views) as View[]).filter((one) => one !== 'agents' || report.queue === null).map((one) => <Button key={one} aria-pressed={one === shown} kind={one === shown ? 'main' : 'plain'} onClick={() => onView(one)} data-testid={`view-${one}`}>{text.views[one]}</Button>)}
      </div>
      <IntervalTable report={report} columns={columns.filter((column) => viewOf(column) === shown)} />
      {estimates && <p>{text.estimates({
        told: estimates.told, miss: written('seconds', estimates.meanMissSeconds), right: text.percent(estimates.rightPercent),
        error: (estimates.meanErrorSeconds < 0 ? text.tooShort : text.tooLong)(written('seconds', Math.abs(estimates.meanErrorSeconds))),
      })}</p>}
      <p className="quiet">{text.madeAt(indianTime(new Date(report.madeAt)))}</p>
      <HowMade columns={columns} />
    </>
  );
}

const WORK = ['handled', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds', 'meanHandlingSeconds', 'offers', 'unanswered', 'declined', 'transferred'];

function viewOf({ code }: ReportColumn): View {
  if (code.startsWith('level.')) return 'levels';
  if (code.includes('.')) return 'apart';
  if (AGENTS_TIME.includes(code)) return 'agents';
  return WORK.includes(code) ? 'work' : 'callers';
}

const hasAnything = ({ total: { calls, agents } }: IntervalReport): boolean => Object.values(calls).some(({ offered, handled }) => offered + handled > 0) || (agents?.signedIn ?? 0) + (agents?.planned ?? 0) > 0;
