import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A setting is missing or cannot be used; its message is for the person who starts the process. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Given = Record<string, string | undefined>;

/** What is not given as such may be in a file that `<NAME>_FILE` names: a secret that a container is handed shows in no list of its environment. */
function withFiles(names: readonly string[], given: Given): Given {
  const fromFiles = names.filter((name) => given[name] === undefined && !names.includes(`${name}_FILE`)).flatMap((name) => {
    const file = given[`${name}_FILE`];
    return file ? [[name, readSecret(`${name}_FILE`, file)] as const] : [];
  });
  return { ...given, ...Object.fromEntries(fromFiles) };
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`these settings are missing or wrong (docs/configuration.md):\n  ${name}: names a file that cannot be read`);
  }
}

/** Parses the environment once. Names each wrong setting; never prints a value (it may be a secret). */
export function readEnvironment<T>(schema: z.ZodType<T>, environment: Given): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(schema instanceof z.ZodObject ? withFiles(Object.keys(schema.shape), given) : given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'settings'}: ${issue.message}`);
  throw new ConfigError(`these settings are missing or wrong (docs/configuration.md):\n${lines.join('\n')}`);
}
