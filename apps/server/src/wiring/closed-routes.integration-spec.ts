import { describe, expect, it } from '@jest/globals';
import { ACCESS_MARK } from '@pukar/platform/http';
import 'reflect-metadata';
import { API_CONTROLLERS } from './api.module.js';
import { DEPARTMENT_CONTROLLERS } from './department.module.js';

const CONTROLLERS = [...new Set([...API_CONTROLLERS, ...DEPARTMENT_CONTROLLERS])];

/** Every route of both processes: the method that answers it, and who may ask. */
const routes = CONTROLLERS.flatMap((controller) => {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', controller.prototype[name as never]));
  return methods.map((name) => {
    const method = controller.prototype[name as never] as object;
    return { route: `${controller.name}.${name}`, mark: (Reflect.getMetadata(ACCESS_MARK, method) ?? Reflect.getMetadata(ACCESS_MARK, controller)) as { kind: string } | undefined };
  });
});

describe('the routes', () => {
  it('each say who may ask', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ mark }) => mark === undefined).map(({ route }) => route)).toEqual([]);
  });

  it('are public only where nobody can be signed in yet, or nothing is told', () => {
    expect(routes.filter(({ mark }) => mark?.kind === 'public').map(({ route }) => route).sort()).toEqual([
      'HealthController.alive', 'HealthController.mayBeSentWork', 'HealthController.works', 'OfficerSignInController.open', 'PromptsController.prompt', 'SignInController.open',
    ]);
  });
});
