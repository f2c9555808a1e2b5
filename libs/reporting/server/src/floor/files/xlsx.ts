import { indianMinute } from '@pukar/kernel';
import type { CellObject } from 'write-excel-file/node';
import type { Cell, Sheet } from './report-sheets.js';

/** Numbers as numbers, shares as shares, lengths and days as a spreadsheet program adds them up: it counts time in days. */
const FORMATS = { count: '0', average: '0.00', percent: '0.0%', seconds: '[h]:mm:ss', day: 'yyyy-mm-dd', time: 'hh:mm' } as const;
const DAY_SECONDS = 86_400;
/** A spreadsheet knows no zones: what the clocks of India show is written as it is. */
const AHEAD_MS = 330 * 60_000;
/** Days of the calendar of spreadsheets at the beginning of 1970. */
const EPOCH_DAYS = 25_569;

/** Loaded for the first workbook: a process does not start later for it. */
const library = () => import('write-excel-file/node');

/** Sheets as a workbook; the first row and what says which interval it is stay in sight. Text is always text, never a formula. */
export const xlsxOf = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  (await library()).default(sheets.map(({ name, headings, rows }) => ({
    sheet: name, stickyRowsCount: 1, columns: headings.map((heading, nth) => ({ width: Math.max(12, nth === 1 ? 10 : 0, heading.length + 2) })),
    data: [headings.map((value): CellObject => ({ type: String, value, fontWeight: 'bold', wrap: true })), ...rows.map((row) => row.map(cellOf))],
  }))).toBuffer();

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text': return { type: String, value: cell.value };
    case 'day': return { type: Number, value: Math.floor(daysOf(cell.value)), format: FORMATS.day };
    case 'time': return { type: Number, value: indianMinute(cell.value) / 1440, format: FORMATS.time };
    case 'percent': return { type: Number, value: cell.value / 100, format: FORMATS.percent };
    case 'seconds': return { type: Number, value: cell.value / DAY_SECONDS, format: FORMATS.seconds };
    case 'count': case 'average': return { type: Number, value: cell.value, format: FORMATS[cell.kind] };
  }
}

const daysOf = (at: Date): number => EPOCH_DAYS + (at.getTime() + AHEAD_MS) / (DAY_SECONDS * 1000);
