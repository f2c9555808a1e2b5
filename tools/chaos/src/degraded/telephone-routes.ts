import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { ACCESS_MARK } from '@pukar/platform/http';

export interface TelephoneRoute {
  readonly path: string;
  /** News to which no caller listens: its right answer is empty, or that it must come again. */
  readonly isNews: boolean;
}

type Marked = object & { readonly prototype: object };
const read = (key: string, of: object): unknown => Reflect.getMetadata(key, of);

/** Every address of the api that the carrier asks, as the built controllers are marked: a new one is among them without being named. */
export async function telephoneRoutes(): Promise<TelephoneRoute[]> {
  const built = path.join(ROOT, 'apps/server/dist/wiring/api.module.js');
  const { API_CONTROLLERS } = (await import(built)) as { readonly API_CONTROLLERS: readonly Marked[] };
  return API_CONTROLLERS.flatMap((controller) => Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method = (controller.prototype as Record<string, object>)[name]!;
    if (name === 'constructor' || typeof method !== 'function' || !Reflect.hasMetadata('path', method)) return [];
    const mark = (read(ACCESS_MARK, method) ?? read(ACCESS_MARK, controller)) as { kind: string } | undefined;
    if (mark?.kind !== 'carrier') return [];
    return [{ path: `/${String(read('path', controller))}/${String(read('path', method))}`, isNews: read('__httpCode__', method) === 204 }];
  }));
}
