import type { Timers } from '../timers.js';

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  readonly isSecure: boolean;
  /** In the time of the carrier's clock. */
  readonly until: number;
}

/** Twilio forgets a cookie after four hours, however long it was to be kept. */
const LONGEST_MS = 4 * 3600 * 1000;

/**
 * The application's cookies, which Twilio keeps as a browser does: for each call, and for each pair of numbers that
 * write to each other. They are not part of the signature.
 */
export class CookieJar {
  private readonly conversations = new Map<string, Cookie[]>();

  constructor(private readonly timers: Timers) {}

  /** The `Cookie` header of a request to `url`; undefined when there is nothing to send. */
  headerFor(conversation: string, url: URL): string | undefined {
    const sent = this.fresh(conversation).filter((cookie) => cookie.host === url.hostname && isBelow(url.pathname, cookie.path) && (!cookie.isSecure || url.protocol === 'https:'));
    return sent.length === 0 ? undefined : sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  /** Keeps what an answer of `url` sets. A cookie with no time left is forgotten. */
  keep(conversation: string, url: URL, lines: readonly string[]): void {
    const set = lines.map((line) => read(line, url, this.now())).filter((cookie) => cookie !== undefined);
    if (set.length === 0) return;
    for (const [other] of this.conversations) this.fresh(other);
    const stays = this.fresh(conversation).filter((old) => !set.some(({ name, host, path }) => name === old.name && host === old.host && path === old.path));
    this.conversations.set(conversation, [...stays, ...set].sort((a, b) => b.path.length - a.path.length));
  }

  private fresh(conversation: string): Cookie[] {
    const cookies = (this.conversations.get(conversation) ?? []).filter(({ until }) => until > this.now());
    if (cookies.length === 0) this.conversations.delete(conversation);
    else this.conversations.set(conversation, cookies);
    return cookies;
  }

  private now(): number {
    return this.timers.now().getTime();
  }
}

/** A path is below another at a slash: `/menu` does not cover `/menus`. */
const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(above.endsWith('/') ? above : `${above}/`);

/** Reads one `Set-Cookie`. A cookie of another host is none. */
function read(line: string, url: URL, now: number): Cookie | undefined {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const [name = '', value = ''] = split(pair);
  const attributes = new Map(rest.map((part): [string, string] => [split(part)[0].toLowerCase(), split(part)[1]]));
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase();
  if (name === '' || (domain !== undefined && domain !== '' && domain !== url.hostname)) return undefined;
  const path = attributes.get('path');
  return { name, value, host: url.hostname, path: path?.startsWith('/') ? path : folderOf(url.pathname), isSecure: attributes.has('secure'), until: Math.min(now + LONGEST_MS, endOf(attributes, now)) };
}

/** `Max-Age` goes before `Expires`; without either there is no end. */
function endOf(attributes: ReadonlyMap<string, string>, now: number): number {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return now + Number(age) * 1000;
  const expires = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(expires) ? Infinity : expires;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}
