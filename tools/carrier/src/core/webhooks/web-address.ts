import type { Params } from '../params.js';

/** What is before the query, the query with its question mark, the fragment with its hash. */
const PARTS = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;

/** An address of the application as it goes over the wire and is signed (section 12): without fragment and credentials. */
export interface WebAddress {
  /** Whom to connect to. */
  readonly url: URL;
  /** The whole address. */
  readonly href: string;
  /** Path and query. */
  readonly target: string;
  readonly credentials?: { readonly user: string; readonly password: string } | undefined;
}

/**
 * Makes a URL absolute. Its query stays letter by letter as it was written, where WHATWG's URL would escape apostrophes:
 * applications check the signature over what they wrote. Undefined when it cannot be a URL.
 */
export function absolute(reference: string, base?: string): string | undefined {
  const text = reference.trim();
  if (!URL.canParse(text, base)) return undefined;
  const [, before = '', query, fragment = ''] = PARTS.exec(text) ?? [];
  const url = new URL(text, base);
  url.search = url.hash = '';
  const inherited = before === '' && base !== undefined ? PARTS.exec(base)?.[2] : undefined;
  return url.href + sendable(query ?? inherited ?? '') + fragment;
}

/** An absolute URL on the wire, with parameters behind those of its query. */
export function onTheWire(address: string, added: Params = {}): WebAddress {
  const url = new URL(address);
  const credentials = url.username === '' ? undefined : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  url.username = url.password = url.search = url.hash = '';
  const query = queryWith(PARTS.exec(address)?.[2] ?? '', new URLSearchParams(added).toString());
  return { url, href: url.href + query, target: url.pathname + query, credentials };
}

function queryWith(query: string, added: string): string {
  if (added === '') return query;
  return query === '' || query === '?' ? `?${added}` : `${query}&${added}`;
}

/** Escapes only what HTTP cannot carry. */
const sendable = (query: string): string => query.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(Buffer.from(part, 'utf8').toString('utf8')));
