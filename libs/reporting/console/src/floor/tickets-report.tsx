import { dayAfter, indianDay } from '@pukar/kernel';
import { MOST_DAYS_OF_TICKETS, TICKET_COLUMNS, type TicketFigures, type TicketsReport, TicketsReportSchema } from '@pukar/reporting-core/contracts';
import { Button, EmptyState, Field, indianTime, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { HowMade } from './how-made.js';
import { reportsText } from './reports-messages.js';
import { written } from './written.js';

const text = reportsText.tickets;
const FIRST_DAYS = 30;

/** What the tickets of each department came to over some days, and how they stand. */
export function TicketsReportPart({ onExpire }: { readonly onExpire: () => void }) {
  const today = indianDay(new Date());
  const [[from, until], setDays] = useState([dayAfter(today, 1 - FIRST_DAYS), today]);
  const query = new URLSearchParams({ from, until }).toString();
  const { value, trouble, look } = useLooking(`/api/reports/tickets?${query}`, TicketsReportSchema, null, onExpire);
  const report = value?.from === from && value.until === until ? value : null;
  return (
    <>
      <div className="reports__asked">
        <Field label={text.from}>{(control) => <input className="input" type="date" {...control} value={from} max={today} onChange={({ target: { value: day } }) => day && setDays([day, day > until ? day : until])} data-testid="tickets-from" />}</Field>
        <Field label={text.until} hint={text.most(MOST_DAYS_OF_TICKETS)}>{(control) => <input className="input" type="date" {...control} value={until} min={from} onChange={({ target: { value: day } }) => day && setDays([day < from ? day : from, day])} data-testid="tickets-until" />}</Field>
        <nav className="reports__files" aria-label={reportsText.files}>
          {(['csv', 'xlsx'] as const).flatMap((kind) => (['en', 'hi'] as const).map((language) => (
            <a key={`${kind} ${language}`} href={`/api/reports/tickets.${kind}?${query}&language=${language}`} download data-testid={`tickets-${kind}-${language}`}>{reportsText.fileName(reportsText[kind], language === 'en' ? reportsText.english : reportsText.hindi)}</a>
          )))}
        </nav>
      </div>
      {trouble && <Notice tone="late"><p>{reportsText.failed} {trouble}</p><Button onClick={look}>{reportsText.tryAgain}</Button></Notice>}
      {!report && !trouble && <EmptyState title={reportsText.loading} />}
      {report?.departments.length === 0 && <EmptyState title={text.empty.title} testId="no-tickets"><p>{text.empty.note}</p></EmptyState>}
      {report && report.departments.length > 0 && (
        <>
          <DepartmentsTable report={report} />
          <p className="quiet">{text.madeAt(indianTime(new Date(report.madeAt)))} <Button kind="bare" onClick={look}>{text.again}</Button></p>
          <HowMade columns={TICKET_COLUMNS} />
        </>
      )}
    </>
  );
}

function DepartmentsTable({ report: { departments, total } }: { readonly report: TicketsReport }) {
  const cells = (row: TicketFigures) => TICKET_COLUMNS.map(({ code, kind, of }) => <td key={code} className="figures" data-testid={`of-${code}`}>{written(kind, of(row))}</td>);
  return (
    <div className="reports__wide" tabIndex={0} role="region" aria-label={text.caption}>
      <table className="table" data-testid="tickets-figures">
        <caption className="unseen">{text.caption}</caption>
        <thead><tr><th scope="col">{text.department}</th>{TICKET_COLUMNS.map(({ code, heading, about }) => <th key={code} scope="col" title={about}>{heading.en}</th>)}</tr></thead>
        <tbody>{departments.map((department) => <tr key={department.code} data-testid="department-figures" data-department={department.code}><th scope="row">{department.name.en}</th>{cells(department)}</tr>)}</tbody>
        <tfoot><tr><th scope="row">{text.total}</th>{cells(total)}</tr></tfoot>
      </table>
    </div>
  );
}
