import { createHash } from 'node:crypto';

/** What a server that wants digest authentication says about it (RFC 7616). */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string | undefined;
  readonly algorithm: 'MD5' | 'SHA-256';
  /** Whether the answer has a counter and a nonce of ours. */
  readonly hasQop: boolean;
}

/** What is asked with which name and password; `cnonce` is a random word. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly user: string;
  readonly password: string;
  readonly cnonce: string;
}

/** Reads `WWW-Authenticate`. Undefined when no digest is wanted, or one that is not known here. */
export function challengeIn(header: string | undefined): Challenge | undefined {
  if (header === undefined || !/^Digest\s/i.test(header)) return undefined;
  const fields = new Map([...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']));
  const algorithm = fields.get('algorithm')?.toUpperCase() ?? 'MD5';
  const [realm, nonce] = [fields.get('realm'), fields.get('nonce')];
  if (realm === undefined || nonce === undefined || (algorithm !== 'MD5' && algorithm !== 'SHA-256')) return undefined;
  return { realm, nonce, algorithm, opaque: fields.get('opaque'), hasQop: fields.get('qop')?.split(/[\s,]+/).includes('auth') ?? false };
}

const COUNT = '00000001';

/** The `Authorization` that answers a challenge. */
export function answerTo({ realm, nonce, opaque, algorithm, hasQop }: Challenge, { method, target, user, password, cnonce }: Asked): string {
  const hash = (text: string): string => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex');
  const [who, what] = [hash(`${user}:${realm}:${password}`), hash(`${method}:${target}`)];
  const response = hash([who, nonce, ...(hasQop ? [COUNT, cnonce, 'auth'] : []), what].join(':'));
  const quoted = { username: user, realm, nonce, uri: target, response, ...(opaque === undefined ? {} : { opaque }), ...(hasQop ? { cnonce } : {}) };
  const fields = Object.entries(quoted).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${[...fields, `algorithm=${algorithm}`, ...(hasQop ? ['qop=auth', `nc=${COUNT}`] : [])].join(', ')}`;
}
