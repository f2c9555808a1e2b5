import type { Verb } from './verb.js';

/** An attribute that is `true` or `false`. */
export function flag(verb: Verb, name: string, otherwise: boolean): boolean {
  const value = verb.attributes[name]?.toLowerCase();
  return value === 'true' ? true : value === 'false' ? false : otherwise;
}

/** An attribute that is a whole number, not negative. */
export function count(verb: Verb, name: string, otherwise: number): number {
  const value = verb.attributes[name];
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) : otherwise;
}

/** The words of an attribute that is a list separated by spaces. */
export function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
