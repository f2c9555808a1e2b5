import { describe, expect, it } from '@jest/globals';
import type { AgentReport, IntervalReport } from '@pukar/reporting-core/contracts';
import { figuresOf, figuresOfAgents, serviceLevelFormulas, tallyBook } from '@pukar/reporting-core/domain';
import { strFromU8, unzipSync } from 'fflate';
import { stretchOf } from '../use-cases/read-interval-report.use-case.js';
import { agentSheetOf } from './agent-sheet.js';
import { csvOf } from './csv.js';
import { sheetsOf } from './report-sheets.js';
import { xlsxOf } from './xlsx.js';

const at = (time: string): Date => new Date(`2026-11-26T${time}Z`);
const targets = { answeredPercent: 80, withinSeconds: 20, longestWaitSeconds: 120, abandonedPercent: 5, shortAbandonSeconds: 5 };
const breaks = [{ code: 'tea', name: { en: 'Tea', hi: 'चाय' }, minutes: 15, counts: 'break' as const }];
const line = (id: number, time: string, kind: string, more: object) => ({ id, at: at(time), kind, callId: null, claimId: null, agentId: null, queue: null, detail: {}, ...more });

/** One caller who waited for 12.5 s at eleven in the morning in India, and an agent's tea. */
function aReport(queue: string | null, name = { en: 'General', hi: 'सामान्य कतार' }): IntervalReport {
  const tally = tallyBook([
    line(1, '05:30:00', 'queued', { callId: 'c', queue: 'general' }), line(2, '05:30:12.500', 'left-queue', { callId: 'c', queue: 'general', detail: { as: 'talking' } }),
    line(3, '05:31:00', 'presence', { agentId: 'a', detail: { presence: 'on-break', reason: 'tea' } }), line(4, '05:41:05', 'presence', { agentId: 'a', detail: { presence: 'offline' } }),
  ], null);
  const { rows, total } = figuresOf(tally, { from: at('05:30:00'), until: at('06:00:00'), minutes: 15, queue, targets, breaks, shifts: [], now: at('07:00:00') });
  return { day: '2026-11-26', minutes: 15, queue, queues: [{ queue: 'general', name }], breaks, madeAt: at('07:00:00').toISOString(), isOver: false, levels: serviceLevelFormulas(targets), targets, rows: rows.map(stretchOf), total: stretchOf(total) };
}

/** Reads comma-separated values as RFC 4180 writes them. */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    if (rows.length === 0 || rows.at(-1)!.at(-1) === '\n') { rows.at(-1)?.pop(); rows.push([]); }
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') rows.at(-1)!.push('\n');
  }
  rows.at(-1)?.pop();
  return rows;
}

/** The cells of a sheet: what they hold, and the number format of those that have one. */
function cellsOf(workbook: Uint8Array, nth: number): string[][] {
  const files = unzipSync(workbook);
  const part = (name: string): string => strFromU8(files[name]!);
  const shared = [...(files['xl/sharedStrings.xml'] ? part('xl/sharedStrings.xml') : '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => plain(text!));
  const styles = part('xl/styles.xml');
  const formats = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="(.*?)"/g)].map(([, id, code]) => [id, code]));
  const used = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf\b[^>]*>/g)].map(([xf]) => /numFmtId="(\d+)"/.exec(xf)?.[1]);
  return [...part(`xl/worksheets/sheet${nth}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => [...row!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inner]) => {
    const value = plain(inner ?? '');
    if (/t="s"/.test(attributes!)) return shared[Number(value)]!;
    const format = formats.get(used[Number(/s="(\d+)"/.exec(attributes!)?.[1] ?? 0)]!);
    return format ? `${value} as ${format}` : value;
  }));
}

const plain = (xml: string): string => xml.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

describe('a report as a file', () => {
  it('is comma-separated values that say in their first bytes that they are UTF-8, with Hindi, lengths and days as they are', () => {
    const csv = csvOf(sheetsOf(aReport('general'), 'hi')[0]!);
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings, first, , total] = fieldsOf(csv.slice(1));
    const of = (row: string[], heading: string): string => row[headings!.indexOf(heading)]!;
    expect(headings!.slice(0, 6)).toEqual(['दिन', 'से', 'तक', 'कतार', 'आई कॉलें', 'उत्तर दी गईं']);
    expect(first!.slice(0, 6)).toEqual(['2026-11-26', '11:00', '11:15', 'सामान्य कतार', '1', '1']);
    expect([of(first!, 'औसत प्रतीक्षा'), of(first!, '80/20 (उत्तर दी गईं में)')]).toEqual(['0:00:13', '100.0%']);
    expect(total![1]).toBe('कुल');
    expect(first).toHaveLength(headings!.length);
  });

  it('carries out nothing that somebody named a queue, and breaks no line by it', () => {
    const csv = csvOf(sheetsOf(aReport('general', { en: '=HYPERLINK("http://x"),\r\n2', hi: '' }), 'en')[0]!);
    expect(fieldsOf(csv.slice(1))[1]![3]).toBe('\'=HYPERLINK("http://x"),\r\n2');
    for (const begin of ['+1', '-1', '@SUM(1)', '\t=1']) expect(csvOf({ name: '', headings: [begin], rows: [] }).slice(1).replace('"', '')[0]).toBe('\'');
  });

  it('is a workbook in which Hindi is Hindi, numbers are numbers, and days, times, lengths and shares are what a spreadsheet counts with', async () => {
    const workbook = await xlsxOf(sheetsOf(aReport(null), 'hi'));
    const [headings, first] = cellsOf(workbook, 1);
    expect(headings!.slice(0, 5)).toEqual(['दिन', 'से', 'तक', 'कतार', 'आई कॉलें']);
    const [day, from, until, queue, offered] = first!;
    // 26 November 2026 is day 46,352 of a spreadsheet's calendar; eleven o'clock is eleven of its 24 hours.
    expect([day, queue, offered]).toEqual(['46352 as yyyy-mm-dd', 'सभी कतारें', '1 as 0']);
    expect(Number(from!.split(' ')[0]) * 24).toBeCloseTo(11, 6);
    expect(Number(until!.split(' ')[0]) * 24).toBeCloseTo(11.25, 6);
    const wait = first![headings!.indexOf('औसत प्रतीक्षा')]!;
    expect(wait).toMatch(/ as \[h\]:mm:ss$/);
    expect(Number(wait.split(' ')[0]) * 86_400).toBeCloseTo(12.5, 6);
    expect(first![headings!.indexOf('80/20 (उत्तर दी गईं में)')]).toBe('1 as 0.0%');
    const [, tea] = cellsOf(workbook, 3);
    expect(tea![0]).toBe('चाय');
    expect(Number(tea![2]!.split(' ')[0]) * 86_400).toBeCloseTo(605, 3);
    expect(strFromU8(unzipSync(workbook)['xl/workbook.xml']!)).toContain('name="सेवा स्तर"');
  });

  it('keeps text as text, although it begins like a formula', async () => {
    const [, row] = cellsOf(await xlsxOf(sheetsOf(aReport('general', { en: '=1+1', hi: '' }), 'en')), 1);
    expect(row![3]).toBe('=1+1');
  });

  it('of agents has a row for each, with a column for each reason of a break, and one for all of them', () => {
    const tally = tallyBook([line(1, '05:30:00', 'presence', { agentId: 'a', detail: { presence: 'ready' } }), line(2, '05:40:00', 'presence', { agentId: 'a', detail: { presence: 'on-break', reason: 'tea' } }), line(3, '05:51:05', 'presence', { agentId: 'a', detail: { presence: 'offline' } })], null);
    const shifts = [{ agentId: 'a', fromMs: at('05:30:00').getTime(), untilMs: at('05:50:00').getTime(), breaks: [{ reason: 'tea', fromMs: null, minutes: 5 }] }];
    const { agents, total } = figuresOfAgents(tally, { from: new Date('2026-11-25T18:30:00Z'), until: new Date('2026-11-26T18:30:00Z'), breaks, shifts, now: at('07:00:00') });
    const report: AgentReport = { from: '2026-11-26', until: '2026-11-26', madeAt: at('07:00:00').toISOString(), isOver: false, breaks, adherenceTargetPercent: 90, agents: agents.map((agent) => ({ ...agent, breaks: [...agent.breaks], name: '=Asha' })), total: { ...total, breaks: [...total.breaks] } };
    const [headings, asha, all] = fieldsOf(csvOf(agentSheetOf(report, 'hi')).slice(1));
    const of = (row: string[], ...names: readonly string[]): string[] => names.map((name) => row[headings!.indexOf(name)]!);
    expect(of(asha!, 'से', 'तक', 'एजेंट', 'साइन-इन', 'विराम: चाय', 'नियोजित कार्य', 'अनुपालन', 'समय-पूर्ति')).toEqual(['2026-11-26', '2026-11-26', '\'=Asha', '0:21:05', '0:11:05', '0:15:00', '75.0%', '66.7%']);
    expect(of(all!, 'एजेंट', 'साइन-इन')).toEqual(['सभी एजेंट', '0:21:05']);
  });
});
