import { csvField, indianDay } from '@pukar/kernel';
import type { Cell, Sheet } from './report-sheets.js';

/** Spreadsheet programs take a file for UTF-8 when it begins with this, and show Hindi. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as comma-separated values (RFC 4180): CRLF, quotes where they are needed and doubled within. */
export const csvOf = ({ headings, rows }: Sheet): string => BYTE_ORDER_MARK + [headings.map(csvField), ...rows.map((row) => row.map((cell) => fieldOf(cell)))].map((fields) => `${fields.join(',')}\r\n`).join('');

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text': return csvField(cell.value);
    case 'day': return indianDay(cell.value);
    case 'time': return clockOf(cell.value);
    case 'count': return String(cell.value);
    case 'average': return cell.value.toFixed(2);
    case 'percent': return `${cell.value.toFixed(1)}%`;
    case 'seconds': return lengthOf(cell.value);
  }
}

const clockOf = (at: Date): string => new Date(at.getTime() + 330 * 60_000).toISOString().slice(11, 16);

/** `0:04:05`: hours, minutes and seconds of a length of time. */
function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
