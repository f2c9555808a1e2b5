import type { RestExchange } from '../bench/recording-client.js';
import { differences } from './check-value.js';
import { Description } from './description.js';

/** Where answers of the API differ from a description of it: path, method, status and schema. Each difference once. */
export function differencesFrom(document: object, exchanges: readonly RestExchange[]): string[] {
  const description = new Description(document as ConstructorParameters<typeof Description>[0]);
  return [...new Set(exchanges.flatMap((exchange) => differencesOf(description, exchange)))].sort();
}

function differencesOf(description: Description, { method, path, status, body }: RestExchange): string[] {
  // What is refused has no schema in the description: the contract's own check reads it.
  if (status >= 300) return [];
  const plain = path.split('?')[0] ?? path;
  if (!plain.endsWith('.json')) return [];
  const template = description.template(plain);
  if (template === undefined) return [`${method} ${plain}: no such path`];
  const about = `${method} ${template} ${String(status)}`;
  const operation = description.operation(template, method);
  if (!operation) return [`${about}: no such method`];
  const response = operation.responses[String(status)];
  if (!response) return [`${about}: the status should be ${Object.keys(operation.responses).join(' or ')}`];
  const schema = response.content?.['application/json']?.schema;
  return schema === undefined ? [] : differences(description, schema, body, 'answer').map((what) => `${about}: ${what}`);
}
