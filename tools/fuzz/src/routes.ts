import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { ACCESS_MARK, type AccessMark } from '@pukar/platform/http';
import type { Process } from './subject.js';

export interface Route {
  readonly process: Process;
  readonly method: string;
  /** With its parameters' names: `/api/flows/:version`. */
  readonly path: string;
  readonly mark: AccessMark | undefined;
  /** The method that answers: `Class.method`. */
  readonly handler: string;
}

/** Nest's numbers of the methods. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'] as const;
type Marked = { readonly name: string } & { readonly prototype: object };

/** Every route as the built controllers are marked: a new one is among them without being named. */
export async function markedRoutes(): Promise<Route[]> {
  const of = async (process: Process): Promise<Route[]> => {
    const built = (await import(path.join(ROOT, `apps/server/dist/wiring/${process}.module.js`))) as Record<string, readonly Marked[]>;
    return built[process === 'api' ? 'API_CONTROLLERS' : 'DEPARTMENT_CONTROLLERS']!.flatMap((controller) => routesOf(process, controller));
  };
  return [...(await of('api')), ...(await of('department'))];
}

function routesOf(process: Process, controller: Marked): Route[] {
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method = (controller.prototype as Record<string, unknown>)[name];
    if (name === 'constructor' || typeof method !== 'function' || !Reflect.hasMetadata('path', method)) return [];
    const mark = (Reflect.getMetadata(ACCESS_MARK, method) ?? Reflect.getMetadata(ACCESS_MARK, controller)) as AccessMark | undefined;
    const paths = [Reflect.getMetadata('path', method) as string | string[]].flat();
    const bases = [Reflect.getMetadata('path', controller) as string | string[]].flat();
    return bases.flatMap((base) => paths.map((own) => ({ process, method: METHODS[Reflect.getMetadata('method', method) as number] ?? 'GET', path: `/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'), mark, handler: `${controller.name}.${name}` })));
  });
}

/** Its address with these in the places of its parameters. */
export function addressOf({ path: pattern }: Pick<Route, 'path'>, value: () => string): string {
  return pattern.replace(/:[A-Za-z]+|\*\w*/g, () => value() || 'a');
}
