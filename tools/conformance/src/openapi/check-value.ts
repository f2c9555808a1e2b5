import type { Description, Schema } from './description.js';

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time-rfc-2822': /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T/,
  // The description writes paths as URIs too.
  uri: /^(https?:\/)?\/\S+$/,
  currency: /^[A-Z]{3}$/i,
};

/** How a value differs from its schema; empty when it does not. `at` names the place: `calls[].status`. */
export function differences(description: Description, given: Schema, value: unknown, at: string): string[] {
  const schema = description.resolve(given);
  if (value === null) return mayBeNull(schema) || given.nullable === true ? [] : [`${at} is null`];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.some((choice) => differences(description, choice, value, at).length === 0) ? [] : [`${at} fits none of its schemas: ${show(value)}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${show(value)}, not one of ${schema.enum.join(', ')}`];
  switch (schema.type) {
    case 'object':
      return objectDifferences(description, schema, value, at);
    case 'array':
      return Array.isArray(value) ? value.flatMap((item: unknown) => (schema.items ? differences(description, schema.items, item, `${at}[]`) : [])) : [`${at} is no list`];
    case 'string':
      return stringDifferences(schema, value, at);
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is ${show(value)}, no integer`];
    case 'number':
    case 'boolean':
      return typeof value === schema.type ? [] : [`${at} is ${show(value)}, no ${schema.type}`];
    default:
      return [];
  }
}

/** An enumeration cannot be marked as nullable where it is referred to: there the words say it. */
const mayBeNull = (schema: Schema): boolean => schema.nullable === true || schema.type === undefined || /`null`/.test(schema.description ?? '');

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'undefined';

function objectDifferences(description: Description, schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const properties = schema.properties;
  if (!properties) return [];
  const given = value as Readonly<Record<string, unknown>>;
  const missing = Object.keys(properties).filter((name) => !(name in given)).map((name) => `${at}.${name} is missing`);
  const unknown = Object.keys(given).filter((name) => !(name in properties)).map((name) => `${at}.${name} is not in the description`);
  const wrong = Object.entries(given).flatMap(([name, item]) => (properties[name] ? differences(description, properties[name], item, `${at}.${name}`) : []));
  return [...missing, ...unknown, ...wrong];
}

function stringDifferences(schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'string') return [`${at} is ${show(value)}, no string`];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) return [`${at} is ${show(value)}, not ${schema.pattern}`];
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  return format && !format.test(value) ? [`${at} is ${show(value)}, no ${schema.format ?? ''}`] : [];
}
