type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAfter = (date: unknown, then: Date): boolean => typeof date === 'string' && Date.parse(date) > then.getTime();

/**
 * What a reading of the API showed at an earlier instant, as far as it can be told from what it shows now: what was
 * made since is not there, what ended since still goes on. Undefined for a resource that was not there.
 * Reads lag at Twilio ("eventually consistent", section 14 of the contract).
 */
export function asItWas(body: unknown, then: Date): unknown {
  if (!isObject(body)) return body;
  const list = Object.entries(body).find(([, value]) => Array.isArray(value));
  if (list && 'page_size' in body) {
    const [key, items] = list as [string, readonly unknown[]];
    return { ...body, [key]: items.map((item) => resource(item, then)).filter((item) => item !== undefined) };
  }
  return resource(body, then);
}

function resource(item: unknown, then: Date): unknown {
  if (!isObject(item) || isAfter(item['date_created'], then)) return isObject(item) ? undefined : item;
  const hasEnded = isAfter(item['end_time'], then) || (item['status'] === 'completed' && isAfter(item['date_updated'], then));
  if (!hasEnded) return item;
  return { ...item, status: 'in-progress', ...('end_time' in item ? { end_time: null, duration: null } : {}) };
}
