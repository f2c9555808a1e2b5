import { columnsOf, type IntervalReport, type ReportColumn, type Stretch } from '@pukar/reporting-core/contracts';

/** A cell by what it is, so that each kind of file writes it as a spreadsheet understands it. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  /** A day, or a time of it, in India. */
  | { readonly kind: 'day' | 'time'; readonly value: Date }
  | { readonly kind: ReportColumn['kind']; readonly value: number }
  | null;

/** One sheet: headings, then rows of as many cells. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type FileLanguage = 'en' | 'hi';

const WORDS = {
  intervals: { en: 'Intervals', hi: 'अंतराल' }, levels: { en: 'Service levels', hi: 'सेवा स्तर' }, breaks: { en: 'Breaks', hi: 'विराम' },
  day: { en: 'Day', hi: 'दिन' }, from: { en: 'From', hi: 'से' }, until: { en: 'Until', hi: 'तक' }, queue: { en: 'Queue', hi: 'कतार' }, all: { en: 'All queues', hi: 'सभी कतारें' }, total: { en: 'Total', hi: 'कुल' },
  name: { en: 'Name', hi: 'नाम' }, formula: { en: 'Formula', hi: 'सूत्र' }, percent: { en: 'Of the day', hi: 'दिन का' }, target: { en: 'Target', hi: 'लक्ष्य' },
  reason: { en: 'Break', hi: 'विराम' }, planned: { en: 'Planned each', hi: 'नियोजित, प्रत्येक' }, taken: { en: 'Taken, all agents', hi: 'लिया गया, सभी एजेंट' }, none: { en: 'No reason', hi: 'कारण नहीं' },
} as const;

/** The sheets of a report: its intervals with their total, the service levels with their formulas, and the breaks where it is of the whole floor. */
export function sheetsOf(report: IntervalReport, language: FileLanguage): Sheet[] {
  const said = (word: keyof typeof WORDS): string => WORDS[word][language];
  const columns = columnsOf(report);
  const queue = text(report.queue === null ? said('all') : report.queues.find((one) => one.queue === report.queue)?.name[language] ?? report.queue);
  const figures = (stretch: Stretch): Cell[] => columns.map(({ kind, of }) => { const value = of(stretch); return value === null ? null : { kind, value }; });
  const day: Cell = { kind: 'day', value: new Date(report.total.from) };
  return [
    {
      name: said('intervals'), headings: [said('day'), said('from'), said('until'), said('queue'), ...columns.map(({ heading }) => heading[language])],
      rows: [
        ...report.rows.map((row): Cell[] => [day, { kind: 'time', value: new Date(row.from) }, { kind: 'time', value: new Date(row.until) }, queue, ...figures(row)]),
        [day, text(said('total')), null, queue, ...figures(report.total)],
      ],
    },
    {
      name: said('levels'), headings: [said('name'), said('formula'), said('percent'), said('target')],
      rows: report.levels.map(({ code, name, formula, targetPercent }) => [text(name), text(formula), percent(report.total.calls.callers.levels[code]), percent(targetPercent)]),
    },
    ...(report.total.agents === null ? [] : [{
      name: said('breaks'), headings: [said('reason'), said('planned'), said('taken')],
      rows: report.total.agents.breaks.map(({ reason, seconds }): Cell[] => {
        const known = report.breaks.find(({ code }) => code === reason);
        return [text(known?.name[language] ?? (reason || said('none'))), known ? { kind: 'seconds', value: known.minutes * 60 } : null, { kind: 'seconds', value: seconds }];
      }),
    }]),
  ];
}

const text = (value: string): Cell => ({ kind: 'text', value });
const percent = (value: number | null | undefined): Cell => (value === null || value === undefined ? null : { kind: 'percent', value });
