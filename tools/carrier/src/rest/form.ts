import type { HttpMethod } from '../core/params.js';
import { RestRefusal } from './refusal.js';

/** The form or query of a request, read by Twilio's names. */
export class Form {
  constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  text(name: string): string | undefined {
    const value = this.fields[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
  }

  /** Refused with the code that Twilio has for it when it is missing. */
  required(name: string, code: number, message = `A '${name}' parameter is required`): string {
    const value = this.text(name);
    if (value === undefined || value === '') throw new RestRefusal(400, code, message);
    return value;
  }

  /** A parameter that may come several times. */
  list(name: string): string[] {
    const value = this.fields[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
  }

  /** Refused when it is neither `true` nor `false`, unless it is said what it is then. */
  flag(name: string, otherwise?: boolean): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined || value === '') return undefined;
    if (value === 'true' || value === 'false') return value === 'true';
    if (otherwise === undefined) throw invalid(name, value);
    return otherwise;
  }

  /** A whole number between limits; refused with `code` when it is none. */
  count(name: string, otherwise: number, { least = 0, most = Number.MAX_SAFE_INTEGER, code = 20001 }: Limits = {}): number {
    const value = this.text(name);
    if (value === undefined || value === '') return otherwise;
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) throw invalid(name, value, code);
    return number;
  }

  /** One of several words; refused when it is another. */
  oneOf<T extends string>(name: string, words: readonly T[], code = 20001): T | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    const word = words.find((each) => each === value);
    if (word === undefined) throw invalid(name, value, code);
    return word;
  }

  method(name: string, otherwise: HttpMethod = 'POST', code = 21403): HttpMethod {
    const value = this.text(name)?.toUpperCase();
    if (value === undefined || value === '') return otherwise;
    if (value !== 'GET' && value !== 'POST') throw invalid(name, value, code);
    return value;
  }

  /** An absolute http(s) address. Refused with 21205 and the like when it is none. */
  url(name: string, code = 21205): string | undefined {
    const value = this.text(name);
    return value === undefined || value === '' ? undefined : absolute(name, value, code);
  }

  /** Addresses that may come several times. */
  urls(name: string, code: number): string[] {
    return this.list(name).map((value) => absolute(name, value, code));
  }
}

interface Limits {
  readonly least?: number;
  readonly most?: number;
  readonly code?: number;
}

function absolute(name: string, value: string, code: number): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new RestRefusal(400, code, `${name} is not a valid URL: ${value}`);
  return value;
}

const invalid = (name: string, value: string, code = 20001): RestRefusal => new RestRefusal(400, code, `Parameter '${name}' is not valid: ${value}`);
