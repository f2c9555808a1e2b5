import { randomUUID } from 'node:crypto';
import type { Chance } from '@pukar/callbacks-simulation/chance';

/** Texts that no field wants. */
const TEXTS: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udfff\ud800b', '\u202e\u2066abc\u2069', '\u200f\u202b', '\ufeff', '\uffff', 'ि', '🏴\u{e0067}\u{e007f}', 'é'.normalize('NFD').repeat(40), '__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]',
  '=HYPERLINK("http://x")', '+1+1', '@SUM(1)', '-2+3', '\t=1', `'; drop table access.staff; --`, `' or 1=1 --`, '%\' and pg_sleep(9) --', '$1', '\\', '%', '_',
  '<speak><break time="9s"/></speak>', '</Say><Dial>+10000000000</Dial><Say>', '<![CDATA[x]]>', ']]>&amp;', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', '<script>alert(1)</script>', '{{7*7}}', '${7*7}',
  '9'.repeat(40), '-1', '1e999', 'NaN', 'Infinity', '0x10', '٠١٢', '०१२', '../../etc/passwd', '..%2f..%2f', 'file:///etc/passwd', 'http://169.254.169.254/', '\r\nSet-Cookie: a=b',
  '0000-00-00', '9999-12-31', '2026-02-30', '0001-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '2026-11-27', '2026-11-27T10:00:00Z', '(a+)+$', `${'a'.repeat(5_000)}!`, '*'.repeat(200), 'null', 'undefined',
];
/** A little of what fields do want, so that what is behind the first of them is reached. */
const LIKELY: readonly string[] = ['ENE', 'hi-IN', 'en-IN', 'ur-IN', '+911553430000', '+919020000001', 'asha', 'complaint-registered', 'Lights are out', '1', '2', '0', 'other', 'true', 'completed', 'in-progress', 'agent', 'day'];
const NUMBERS: readonly number[] = [0, 1, -1, 2, 7, 0.1, -0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e308, 5e-324];
const LONG = 40_000;

/** What is sent in the place of what is wanted; a seed repeats it. */
export class Evil {
  constructor(readonly chance: Chance) {}

  one<T>(all: readonly T[]): T { return all[this.chance.upTo(all.length)]!; }

  text(): string {
    switch (this.chance.upTo(12)) {
      case 0: case 1: return this.one(LIKELY);
      case 2: return this.uuid();
      case 3: return this.one(TEXTS) + this.one(TEXTS);
      case 4: return Array.from({ length: this.chance.upTo(30) }, () => String.fromCharCode(this.chance.upTo(0x10000))).join('');
      case 5: return this.chance.isOneIn(20) ? this.one(['x', '\u0000', '़', '<', '"', '1', ' ']).repeat(LONG) : this.one(TEXTS);
      default: return this.one(TEXTS);
    }
  }

  uuid(): string {
    if (this.chance.isOneIn(8)) return randomUUID().toUpperCase();
    const hex = Array.from({ length: 32 }, () => this.chance.upTo(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A carrier's name of a thing; sometimes not one. */
  sid(prefix: string): string {
    return this.chance.isOneIn(6) ? this.text() : prefix + Array.from({ length: 32 }, () => this.chance.upTo(16).toString(16)).join('');
  }

  value(depth = 0): unknown {
    switch (this.chance.upTo(depth > 2 ? 7 : 11)) {
      case 0: return this.one(NUMBERS);
      case 1: return this.one([null, true, false, [], {}]);
      case 7: return Array.from({ length: this.chance.upTo(4) }, () => this.value(depth + 1));
      case 8: return this.object([this.text(), this.text()], depth + 1);
      case 9: return this.chance.isOneIn(30) ? nested(2_000) : this.text();
      case 10: return this.chance.isOneIn(30) ? Array.from({ length: 20_000 }, () => 1) : this.text();
      default: return this.text();
    }
  }

  /** Some of these fields, each with a value of its own. */
  object(names: readonly string[], depth = 0): Record<string, unknown> {
    const made = Object.create(null) as Record<string, unknown>;
    for (const name of names) if (!this.chance.isOneIn(6)) made[name] = this.valueFor(name, depth);
    if (this.chance.isOneIn(10)) made[this.one(['__proto__', 'constructor', 'prototype', 'toString', ''])] = this.one<unknown>([{ isAdmin: true }, null, 'x']);
    return made;
  }

  /** For a field whose name tells what it holds, half the time that: what lies behind it is reached. */
  private valueFor(name: string, depth: number): unknown {
    if (this.chance.isOneIn(2)) return this.value(depth);
    if (/Id$|^id$|Key$/.test(name)) return this.uuid();
    if (/[vV]ersion$|^count|Seconds$|Minutes$|^page|^limit/.test(name)) return this.chance.upTo(4);
    if (/^content$/.test(name)) return this.object(['statement', 'name', 'phone', 'address', 'department', 'district', 'category', 'language', 'note'], depth + 1);
    if (/[dD]ay$|^from$|^to$/.test(name)) return this.one(['2026-11-01', '2026-11-27']);
    return this.text();
  }

  /** A JSON body as bytes may come: most whole, some cut off, doubled, deep, or none. */
  json(names: readonly string[]): string | Buffer {
    const whole = JSON.stringify(this.chance.isOneIn(8) ? this.value() : this.object(names));
    switch (this.chance.upTo(40)) {
      case 0: return whole.slice(0, this.chance.upTo(whole.length + 1));
      case 1: return `${whole}${whole}`;
      case 2: return names[0] === undefined ? '' : `{"${names[0]}":1,"${names[0]}":"b","__proto__":{"a":1}}`;
      case 3: return '['.repeat(30_000) + ']'.repeat(30_000);
      case 4: return Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0xc0, 0x80]);
      case 5: return this.chance.isOneIn(8) ? JSON.stringify({ [names[0] ?? 'a']: 'x'.repeat(1_100_000) }) : '';
      case 6: return `{"${names[0] ?? 'a'}":${this.one(['1e99999', '-0', '9'.repeat(400), '.5', '01', 'NaN', '"\\ud800"', '"\\u0000"'])}}`;
      default: return whole;
    }
  }

  contentType(): string {
    return this.chance.isOneIn(15) ? this.one(['text/plain', 'application/xml', 'multipart/form-data; boundary=a', 'application/json; charset=utf-16', 'application/x-www-form-urlencoded', 'application/octet-stream', 'image/svg+xml', 'a', '']) : 'application/json';
  }

  /** A form as it may come: names doubled, bytes that are no text, pairs cut off. */
  form(names: readonly string[]): string {
    const pairs = names.filter(() => !this.chance.isOneIn(5)).map((name) => `${escaped(name)}=${this.field(name)}`);
    if (this.chance.isOneIn(8)) pairs.push(`${escaped(this.one(names))}=${escaped(this.text())}`);
    if (this.chance.isOneIn(12)) pairs.push(this.one(['__proto__=x', 'constructor[prototype][a]=b', '__proto__[a]=b', '=', '&&&', 'a', '%', '%ff=%fe', 'a=%00', 'a=%ed%a0%80']));
    return pairs.join('&');
  }

  private field(name: string): string {
    if (this.chance.isOneIn(20)) return this.one(['%00', '%ed%a0%80', '%c0%80', '%ff', '%', '%zz']);
    if (name.endsWith('Sid') && !this.chance.isOneIn(4)) return escaped(this.sid(({ CallSid: 'CA', ParentCallSid: 'CA', RecordingSid: 'RE', QueueSid: 'QU', ConferenceSid: 'CF', MessageSid: 'SM' } as Record<string, string>)[name] ?? 'XX'));
    if (['From', 'To', 'Caller'].includes(name) && !this.chance.isOneIn(3)) return escaped(this.one(['+911553430000', '+919020000001', `+9190${String(this.chance.upTo(1e8)).padStart(8, '0')}`, 'anonymous', 'client:agent', 'sip:a@b.c']));
    if (name === 'Digits' && !this.chance.isOneIn(3)) return escaped(this.one(['1', '2', '3', '0', '*', '#', '12345678901', '']));
    return escaped(this.text());
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
}

/** What URLs take: half of a pair of surrogates is no letter. */
export const escaped = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
