import { StreamableFile } from '@nestjs/common';
import { csvOf } from '../files/csv.js';
import type { Sheet } from '../files/report-sheets.js';
import { xlsxOf } from '../files/xlsx.js';

/** The first sheet as comma-separated values: a file of this kind has one. */
export const csvFile = ([sheet]: readonly Sheet[], name: string): StreamableFile => fileOf(Buffer.from(csvOf(sheet!)), 'text/csv; charset=utf-8', `${name}.csv`);

/** Sheets as a workbook. */
export const xlsxFile = async (sheets: readonly Sheet[], name: string): Promise<StreamableFile> => fileOf(await xlsxOf(sheets), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`);

const fileOf = (content: Buffer, type: string, name: string): StreamableFile => new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.length });
