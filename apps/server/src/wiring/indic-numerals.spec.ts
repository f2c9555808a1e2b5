import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseBillNumber } from '@pukar/bills-core/domain';
import { parsePhone } from '@pukar/citizens-core/domain';
import { CONTENT_BODIES, emergencyNumberSchema } from '@pukar/directory-core/contracts';
import { foldForSearch } from '@pukar/directory-core/domain';
import { IdentifyByReceiptSchema } from '@pukar/grievances-core/contracts';
import { makeTicketNumber, missingFields, parseTicketNumber, partFacts, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import { wholeNumber, withAsciiDigits } from '@pukar/kernel';
import { changeTemplateSchema } from '@pukar/messaging-core/contracts';
import { stepOfCode } from '@pukar/platform/crypto';
import { RecordingFilterSchema } from '@pukar/recordings-core/contracts';

/** Where the digits of each script begin: Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Urdu, Arabic. */
const ZEROS = [...'०০੦૦୦௦౦೦൦۰٠'];
const inScript = (zero: string, text: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));

const asked = { key: 'meterNumber', label: { en: 'Meter number', hi: 'मीटर नंबर' }, required: true, identifying: false, maxLength: 12, format: 'digits' } as const;
const category = { department: 'ENE', facts: [asked] };
const draftWith = (value: string) => ({ categoryCode: 'ENE-03', placeCode: 'MP-BPL', statement: 'No supply since Monday', facts: { meterNumber: { value, consent: false } } });

/** Everywhere that a person types or keys a number as text: what is written, and what becomes of it. A new border is added here. */
const BORDERS: Readonly<Record<string, { readonly written: string; readonly read: (text: string) => unknown }>> = {
  'a ticket number': { written: makeTicketNumber(new Uint8Array(TICKET_NUMBER_BYTES).fill(38)), read: (text) => parseTicketNumber(text) },
  'the number on a bill': { written: '1234567897', read: (text) => parseBillNumber(text) },
  'a telephone number': { written: '+91 90000 01001', read: (text) => parsePhone(text) },
  'the recordings of a ticket': { written: '4821 7735 016', read: (text) => RecordingFilterSchema.parse({ ticket: text }) },
  'the telephone of a place that is told': { written: '0755 255 1234', read: (text) => CONTENT_BODIES.facility.shape.phone.parse(text) },
  'an emergency number': { written: '112', read: (text) => emergencyNumberSchema.shape.number.parse(text) },
  'the operators\' id of a message': { written: '1107160000000012345', read: (text) => changeTemplateSchema.shape.dltTemplateId.parse(text) },
  'a search for a place or category': { written: 'ward 12', read: (text) => foldForSearch(text) },
  'a number of a policy or a plan': { written: '120', read: (text) => wholeNumber(text) },
  'the code of an authenticator': { written: '005924', read: (text) => stepOfCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', text, new Date(1234567890_000)) },
  'the code of a receipt': { written: '0482', read: (text) => IdentifyByReceiptSchema.shape.code.parse(text) },
  'a fact of digits': { written: '447104', read: (text) => [missingFields(draftWith(text), category, true), partFacts(draftWith(text), category)] },
};

describe.each(Object.entries(BORDERS))('%s', (_border, { written, read }) => {
  it('is the same in the digits of every Indian script', () => {
    const plain = read(written);
    expect(JSON.stringify(plain)).not.toMatch(/wrong-number|has only digits/);
    for (const zero of ZEROS) expect(read(inScript(zero, written))).toEqual(plain);
  });
});

describe('fields for numbers on the screens', () => {
  const root = path.resolve(import.meta.dirname, '../../../..');
  const screens = ['libs', 'apps'].flatMap((folder) => (readdirSync(path.join(root, folder), { recursive: true }) as string[]).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith('.tsx') && !/node_modules|\/dist\//.test(file));
  const filesWith = (pattern: RegExp): string[] => screens.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8'))).sort();

  it('are never such as the browser lets only ASCII digits into', () => expect(filesWith(/type="(number|tel)"/)).toEqual([]));

  it('are these, whose text goes to a border above; a new one is looked at and added', () => {
    expect(filesWith(/inputMode="?\{?.*numeric/)).toEqual([
      'apps/console/src/account/add-factor.tsx',
      'libs/announcements/console/src/decision-form.tsx',
      'libs/citizens/console/src/identity/ask-form.tsx',
      'libs/forwarding/console/src/manage/officer-mail.tsx',
      'libs/grievances/console/src/alike/same-matter-page.tsx',
      'libs/grievances/console/src/form/fact-row.tsx',
      'libs/grievances/console/src/links/linked-tickets.tsx',
      'libs/grievances/console/src/look-up/know.tsx',
      'libs/grievances/console/src/settling/identify-form.tsx',
      'libs/grievances/console/src/settling/prove-form.tsx',
      'libs/ivr/console/src/menus/node/typed.tsx',
      'libs/messaging/console/src/template-editor.tsx',
      'libs/recordings/console/src/page/search-form.tsx',
      'libs/ui/src/parts/number-input.tsx',
    ]);
  });

  it('drop no digit that is typed', () => expect(filesWith(/replace\(\/\[\^\\d|replace\(\/\\D/)).toEqual([]));
});

it('digits of other scripts stay as they are', () => expect(withAsciiDigits('５ ๕')).toBe('５ ๕'));
