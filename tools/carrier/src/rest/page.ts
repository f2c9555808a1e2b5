import { Form } from './form.js';
import { RestRefusal } from './refusal.js';

const DEFAULT_SIZE = 50;
const LARGEST = 1000;

/** One page of a list in Twilio's shape. `uri` is the request's path and query. */
export function pageOf<T>(key: string, uri: string, items: readonly T[], toJson: (item: T) => object): object {
  const asked = new URL(uri, 'http://carrier');
  const form = new Form(Object.fromEntries(asked.searchParams));
  const size = form.count('PageSize', DEFAULT_SIZE, { least: 1 });
  if (size > LARGEST) throw new RestRefusal(400, 20007, `Page size too large: at most ${String(LARGEST)}`);
  const page = form.count('Page', 0);
  const start = page * size;
  const uriOf = (number: number): string => {
    const target = new URL(asked);
    target.searchParams.set('PageSize', String(size));
    target.searchParams.set('Page', String(number));
    return target.pathname + target.search;
  };
  const shown = items.slice(start, start + size);
  return {
    [key]: shown.map(toJson),
    page,
    page_size: size,
    start,
    end: shown.length === 0 ? 0 : start + shown.length - 1,
    uri: asked.pathname + asked.search,
    first_page_uri: uriOf(0),
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
    next_page_uri: start + size < items.length ? uriOf(page + 1) : null,
  };
}
