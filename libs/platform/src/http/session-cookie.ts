import type { FastifyReply } from 'fastify';

/** Reads one cookie out of a Cookie header. */
export function sessionCookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** HttpOnly, SameSite=Strict; Secure wherever the site is served over TLS. */
export function setSessionCookie(reply: FastifyReply, name: string, token: string, options: { secure: boolean; maxAgeSeconds: number }): void {
  void reply.header('set-cookie', `${name}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${options.maxAgeSeconds}${options.secure ? '; Secure' : ''}`);
}

export function clearSessionCookie(reply: FastifyReply, name: string): void {
  void reply.header('set-cookie', `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
}
