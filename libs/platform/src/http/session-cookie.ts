import type { FastifyReply } from 'fastify';

/** Over TLS a cookie is bound to this very host: no other one of its domain can plant it (RFC 6265bis, `__Host-`). */
const nameOf = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

/** Reads one cookie out of a Cookie header. `secure`: the site is served over TLS, and takes no cookie that another host may have planted. */
export function sessionCookieOf(header: string, name: string, secure: boolean): string | undefined {
  const wanted = nameOf(name, secure);
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === wanted) return value.join('=');
  }
  return undefined;
}

/** HttpOnly, SameSite=Strict; Secure wherever the site is served over TLS. */
export function setSessionCookie(reply: FastifyReply, name: string, token: string, options: { secure: boolean; maxAgeSeconds: number }): void {
  void reply.header('set-cookie', `${nameOf(name, options.secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${options.maxAgeSeconds}${options.secure ? '; Secure' : ''}`);
}

export function clearSessionCookie(reply: FastifyReply, name: string, secure: boolean): void {
  setSessionCookie(reply, name, '', { secure, maxAgeSeconds: 0 });
}

/** What the browser kept of pages goes when somebody signs out, so that going back shows nothing (W3C Clear Site Data). Cookies stay: the one that tells the browser again opens nothing; so does what was typed and not sent, for its writer alone. */
export function clearSite(reply: FastifyReply): void {
  void reply.header('clear-site-data', '"cache"');
}
