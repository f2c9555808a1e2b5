/** What fills a gateway's parameters. */
export interface GatewayValues {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly templateId: string;
  readonly entityId: string;
  readonly header: string;
  /** Our own id of the message. */
  readonly id: string;
  /** Where the gateway may report what became of it. */
  readonly reportUrl: string;
}

const PLACEHOLDERS = ['to', 'toDigits', 'text', 'templateId', 'entityId', 'header', 'id', 'reportUrl'] as const;

/** The placeholders of a template that mean nothing; a misspelt one would go out as it is written. */
export const unknownPlaceholders = (template: string): string[] => Array.from(template.matchAll(/\{(\w+)\}/gu), (match) => match[1]!).filter((name) => !PLACEHOLDERS.some((known) => known === name));

/** Fills `{to}`, `{toDigits}` (without the plus), `{text}` and the like, once: what a value itself says is never filled again. */
export function fillPlaceholders(template: string, values: GatewayValues): string {
  const all: Readonly<Record<string, string>> = { ...values, toDigits: values.to.replace(/^\+/u, '') };
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(all, name) ? all[name]! : whole));
}

/** The fields of a form or a query, from a template such as `to={to}&message={text}`. */
export const fillFields = (template: string, values: GatewayValues): [string, string][] =>
  template.split('&').map((field) => {
    const at = field.indexOf('=');
    return at < 0 ? [field, ''] : [field.slice(0, at), fillPlaceholders(field.slice(at + 1), values)];
  });

/** A JSON document, its texts filled. */
export function fillJson(template: unknown, values: GatewayValues): unknown {
  if (typeof template === 'string') return fillPlaceholders(template, values);
  if (Array.isArray(template)) return template.map((one) => fillJson(one, values));
  if (typeof template === 'object' && template !== null) return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, fillJson(one, values)]));
  return template;
}
