/** Names that are not their collection's without an `s`. */
const SINGULAR: Readonly<Record<string, string>> = { Queues: 'Queue', Members: 'QueueMember', QueueMembers: 'QueueMember', Media: 'Media', MediaList: 'Media', Accounts: 'Account', Balance: 'Balance', Feedback: 'Feedback' };

const singular = (name: string): string => SINGULAR[name] ?? name.replace(/s$/, '');

const pascal = (name: string): string => name.replace(/(^|_)([a-z])/g, (_all, _gap, letter: string) => letter.toUpperCase());

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * An answer of the API as XML: what Twilio gives for a path without `.json`. `path` names the resource. Lists carry
 * their page as attributes.
 */
export function toXml(body: unknown, path: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TwilioResponse>${root(body as Readonly<Record<string, unknown>>, path)}</TwilioResponse>`;
}

function root(body: Readonly<Record<string, unknown>>, path: string): string {
  if ('more_info' in body) return element('RestException', body);
  const list = 'page_size' in body ? Object.entries(body).find(([, value]) => Array.isArray(value)) : undefined;
  if (list) return listOf(list[0], list[1] as readonly unknown[], body);
  const collections = (path.split('?')[0] ?? '').split('/').filter((part) => /^[A-Z][a-z]+[A-Za-z]*$/.test(part));
  return element(singular(collections.at(-1) ?? 'Account'), body);
}

function listOf(key: string, items: readonly unknown[], { [key]: _items, ...page }: Readonly<Record<string, unknown>>): string {
  const attributes = Object.entries(page).map(([name, value]) => ` ${name.replace(/_/g, '')}="${escaped(String(value ?? ''))}"`);
  return `<${pascal(key)}${attributes.join('')}>${items.map((item) => element(singular(pascal(key)), item)).join('')}</${pascal(key)}>`;
}

function element(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return `<${name}/>`;
  const inside =
    typeof value === 'object'
      ? Object.entries(value).map(([key, each]) => element(pascal(key), each)).join('')
      : escaped(String(value as string | number | boolean));
  return `<${name}>${inside}</${name}>`;
}
