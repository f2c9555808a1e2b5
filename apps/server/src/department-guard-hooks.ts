/** What the officers' process may not load: the vault and everything that knows a caller, the telephone, the jobs. The words of messages are no secret: an officer sees what a citizen gets; nor is what a second factor and a list of sessions look like. */
const CLOSED = /\/apps\/server\/dist\/bundle\/(?!(?:department|cleaning-thread)\.js)|\/libs\/(citizens|calls|recordings|callbacks|acd|ivr|grievances)\/|\/libs\/access\/(?!core\/(dist|src)\/contracts\/)|\/libs\/messaging\/server\/|\/libs\/(announcements|reporting)\/server\/(dist|src)\/(?!department\/)|\/libs\/platform\/(dist|src)\/(telephony|jobs|inbox|storage)\/|\/node_modules\/(twilio|bullmq|@aws-sdk)\//;

/** Asked of every module by its place: when it is loaded, and when it becomes part of the officers' own file (bundle.mjs). */
export const isClosed = (place: string): boolean => CLOSED.test(place);

interface Resolved {
  readonly url: string;
}

/** Node's resolve hook: refuses by where a module really is, whatever it was called. */
export async function resolve(specifier: string, context: unknown, next: (specifier: string, context: unknown) => Promise<Resolved>): Promise<Resolved> {
  const resolved = await next(specifier, context);
  if (isClosed(resolved.url)) throw new Error(`the department's process may not load ${specifier}`);
  return resolved;
}
