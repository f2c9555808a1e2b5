import type { RestExchange } from '../bench/recording-client.js';

const SID_KEYS: Readonly<Record<string, RegExp>> = {
  account_sid: /^AC[0-9a-fA-F]{32}$/,
  call_sid: /^CA[0-9a-fA-F]{32}$/,
  parent_call_sid: /^CA[0-9a-fA-F]{32}$/,
  conference_sid: /^CF[0-9a-fA-F]{32}$/,
  queue_sid: /^QU[0-9a-fA-F]{32}$/,
  phone_number_sid: /^PN[0-9a-fA-F]{32}$/,
  messaging_service_sid: /^MG[0-9a-fA-F]{32}$/,
  sid: /^[A-Z]{2}[0-9a-fA-F]{32}$/,
};
const RFC_2822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
const DATE_KEY = /^date_|^(start|end)_time$/;
const ENVELOPE = ['page', 'page_size', 'start', 'end', 'uri', 'first_page_uri', 'next_page_uri', 'previous_page_uri'];

/** What in the answers is not as section 14 says: SIDs, dates, the envelope of lists, the body of errors. Each once. */
export function violationsIn(exchanges: readonly RestExchange[]): string[] {
  const found = exchanges.filter(({ path }) => path.split('?')[0]?.endsWith('.json')).flatMap((exchange) => oneBy(exchange).map((what) => `${exchange.method} ${plain(exchange.path)} ${String(exchange.status)}: ${what}`));
  return [...new Set(found)].sort();
}

/** A path without the ids in it, so that the same violation is told once. */
export const plain = (path: string): string => path.replace(/\?.*$/, '').replace(/\b([A-Z]{2})[0-9a-f]{32}\b/g, '{$1}');

function oneBy({ method, status, body }: RestExchange): string[] {
  if (status >= 400) return errorBody(status, body);
  if (status === 204) return body === undefined || body === '' ? [] : ['a body in a 204'];
  if (typeof body !== 'object' || body === null) return ['no JSON object'];
  const list = Object.values(body).find((value): value is unknown[] => Array.isArray(value));
  const envelope = method === 'GET' && list && 'page' in body ? ENVELOPE.filter((key) => !(key in body)).map((key) => `the list has no ${key}`) : [];
  const resources = list && 'page' in body ? list : [body];
  return [...envelope, ...resources.flatMap((resource) => values(resource))];
}

function errorBody(status: number, body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return ['an error without a JSON body'];
  const { code, message, more_info: moreInfo, status: told } = body as Record<string, unknown>;
  return [
    ...(typeof code === 'number' ? [] : ['the error has no number as code']),
    ...(typeof message === 'string' && message !== '' ? [] : ['the error has no message']),
    ...(moreInfo === `https://www.twilio.com/docs/errors/${String(code)}` ? [] : [`the error's more_info is ${String(moreInfo)}`]),
    ...(told === status ? [] : [`the error's status is ${String(told)}`]),
  ];
}

function values(resource: unknown): string[] {
  if (typeof resource !== 'object' || resource === null) return [];
  return Object.entries(resource).flatMap(([key, value]) => {
    if (value === null || value === '') return [];
    const pattern = SID_KEYS[key] ?? (DATE_KEY.test(key) ? RFC_2822 : undefined);
    return pattern === undefined || pattern.test(String(value)) ? [] : [`${key} is ${JSON.stringify(value)}`];
  });
}
