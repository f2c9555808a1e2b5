import { describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { ACCESS_MARK, Permission } from '@pukar/platform/http';
import 'reflect-metadata';
import { API_CONTROLLERS } from './api.module.js';
import { DEPARTMENT_CONTROLLERS } from './department.module.js';

const CONTROLLERS = [...new Set([...API_CONTROLLERS, ...DEPARTMENT_CONTROLLERS])];

/** Every route of both processes: the method that answers it, and who may ask. */
const routesOf = (controllers: readonly (abstract new (...args: never[]) => object)[]) => controllers.flatMap((controller) => {
  const prototype = controller.prototype as Record<string, object>;
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name]!));
  return methods.map((name) => {
    const method = prototype[name]!;
    return { route: `${controller.name}.${name}`, mark: (Reflect.getMetadata(ACCESS_MARK, method) ?? Reflect.getMetadata(ACCESS_MARK, controller)) as { kind: string } | undefined };
  });
});
const routes = routesOf(CONTROLLERS);
const unmarked = (of: typeof routes): string[] => of.filter(({ mark }) => mark === undefined).map(({ route }) => route);

describe('the routes', () => {
  it('each say who may ask', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(unmarked(routes)).toEqual([]);
  });

  it('that somebody adds without saying so are found, and so fail this', () => {
    class ForgottenController {
      marked(): string { return 'mine'; }
      forgotten(): string { return 'everybody\'s'; }
    }
    const method = (name: 'marked' | 'forgotten'): [object, string, PropertyDescriptor] => [ForgottenController.prototype, name, Object.getOwnPropertyDescriptor(ForgottenController.prototype, name)!];
    Controller('api/planted')(ForgottenController);
    for (const name of ['marked', 'forgotten'] as const) Get(name)(...method(name));
    Permission('desk.work')(...method('marked'));
    expect(unmarked(routesOf([...CONTROLLERS, ForgottenController]))).toEqual(['ForgottenController.forgotten']);
  });

  it('are public only where nobody can be signed in yet, or nothing is told', () => {
    expect(routes.filter(({ mark }) => mark?.kind === 'public').map(({ route }) => route).sort()).toEqual([
      'HealthController.alive', 'HealthController.mayBeSentWork', 'HealthController.works', 'OfficerSignInController.open', 'PromptsController.prompt', 'SignInController.open',
    ]);
  });
});
