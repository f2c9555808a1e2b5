import { methodOf, type HttpMethod } from '../core/params.js';
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
  required(name: string, code: number): string {
    const value = this.text(name);
    if (value === undefined || value === '') throw new RestRefusal(400, code, `A '${name}' parameter is required`);
    return value;
  }

  /** A parameter that may come several times. */
  list(name: string): string[] {
    const value = this.fields[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (value !== 'true' && value !== 'false') throw invalid(name, value);
    return value === 'true';
  }

  count(name: string, otherwise: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.text(name);
    if (value === undefined || value === '') return otherwise;
    const number = Number(value);
    if (!Number.isInteger(number) || number < 0) throw invalid(name, value);
    return Math.min(number, most);
  }

  method(name: string): HttpMethod {
    return methodOf(this.text(name));
  }

  /** An absolute http(s) address. Refused with 21205 and the like when it is none. */
  url(name: string, code = 21205): string | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new RestRefusal(400, code, `${name} is not a valid URL: ${value}`);
    return value;
  }
}

const invalid = (name: string, value: string): RestRefusal => new RestRefusal(400, 20001, `Parameter '${name}' is not valid: ${value}`);
