import { Form } from './form.js';
import { RestRefusal } from './refusal.js';

const DEFAULT_SIZE = 50;
const LARGEST = 1000;

/**
 * One page of a list in Twilio's shape. `uri` is the request's path and query. The addresses of other pages name the
 * entry that they go on behind (`PA…`) or end before (`PB…`), so that what is new meanwhile moves no page.
 */
export function pageOf<T>(key: string, uri: string, items: readonly T[], toJson: (item: T) => object): object {
  const asked = new URL(uri, 'http://carrier');
  const form = new Form(Object.fromEntries(asked.searchParams));
  const size = form.count('PageSize', DEFAULT_SIZE, { least: 1 });
  if (size > LARGEST) throw new RestRefusal(400, 20007, `Page size too large: at most ${String(LARGEST)}`);
  const page = form.count('Page', 0);
  const from = startOf(form.text('PageToken'), items, toJson, size) ?? page * size;
  const uriOf = (number: number, token?: string): string => {
    const target = new URL(asked);
    target.searchParams.delete('PageToken');
    target.searchParams.set('PageSize', String(size));
    target.searchParams.set('Page', String(number));
    if (token !== undefined) target.searchParams.set('PageToken', token);
    return target.pathname + target.search;
  };
  const shown = items.slice(from, from + size).map(toJson);
  const start = page * size;
  return {
    [key]: shown,
    page,
    page_size: size,
    start,
    end: shown.length === 0 ? 0 : start + shown.length - 1,
    uri: asked.pathname + asked.search,
    first_page_uri: uriOf(0),
    previous_page_uri: page > 0 ? uriOf(page - 1, tokenOf('PB', shown[0])) : null,
    next_page_uri: from + size < items.length ? uriOf(page + 1, tokenOf('PA', shown.at(-1))) : null,
  };
}

/** Where the page of a token starts; undefined without one, or when its entry is gone. */
function startOf<T>(token: string | undefined, items: readonly T[], toJson: (item: T) => object, size: number): number | undefined {
  if (token === undefined || token === '') return undefined;
  if (!/^P[AB][A-Z]{2}[0-9a-f]{32}$/i.test(token)) throw new RestRefusal(400, 20001, `Parameter 'PageToken' is not valid: ${token}`);
  const at = items.findIndex((item) => idOf(toJson(item)) === token.slice(2));
  if (at < 0) return undefined;
  return token.startsWith('PB') ? Math.max(0, at - size) : at + 1;
}

const tokenOf = (prefix: 'PA' | 'PB', entry: object | undefined): string | undefined => {
  const id = entry && idOf(entry);
  return id === undefined ? undefined : prefix + id;
};

/** Entries that have no id of their own have that of their call. */
function idOf(entry: object): string | undefined {
  const { sid, call_sid: callSid } = entry as { readonly sid?: string; readonly call_sid?: string };
  return sid ?? callSid;
}
