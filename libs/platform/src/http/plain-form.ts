import type { IncomingMessage } from 'node:http';
import { parse } from 'fast-querystring';

/** A form as it came; a repeated field has several values. */
export type PlainForm = Readonly<Record<string, string | readonly string[]>>;

const TYPE = /^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i;
/** What the carrier says of a call is a hundredth of it. */
const LONGEST = 64 * 1024;

/** Reads a form that came in one piece and says how long it is; gives whether it does. `undefined`: it has a property that no object may have. One that ends before its end is told to nobody. */
export function readPlainForm(request: IncomingMessage, read: (form: PlainForm | undefined) => void): boolean {
  const { 'content-type': type = '', 'content-length': length = '', 'transfer-encoding': encoding } = request.headers;
  if (encoding !== undefined || !TYPE.test(type) || !(Number(length) > 0 && Number(length) <= LONGEST)) return false;
  let whole: Buffer | undefined;
  request.on('data', (chunk: Buffer) => { whole = whole ? Buffer.concat([whole, chunk]) : chunk; });
  request.on('end', () => {
    // The parser that the framework reads it with: the signature is over what comes of it.
    const form = parse(whole?.toString() ?? '') as PlainForm;
    read(Object.hasOwn(form, '__proto__') ? undefined : form);
  });
  return true;
}
