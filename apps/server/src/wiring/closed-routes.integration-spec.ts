import { describe, expect, it } from '@jest/globals';
import { accessServer } from '@pukar/access-server';
import { attachmentsServer } from '@pukar/attachments-server';
import { callsServer } from '@pukar/calls-server';
import { citizensServer } from '@pukar/citizens-server';
import { directoryServer } from '@pukar/directory-server';
import { departmentServer } from '@pukar/forwarding-server/department';
import { grievancesServer } from '@pukar/grievances-server';
import { ivrServer } from '@pukar/ivr-server';
import { messagingServer } from '@pukar/messaging-server';
import { ACCESS_MARK } from '@pukar/platform/http';
import 'reflect-metadata';
import { HealthController } from './health.controller.js';

type Controller = new (...args: never[]) => object;
const CONTROLLERS: readonly Controller[] = [HealthController, ...[accessServer, attachmentsServer, callsServer, citizensServer, directoryServer, grievancesServer, ivrServer, messagingServer, departmentServer].flatMap((context) => [...context.controllers] as Controller[])];

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
      'HealthController.ready', 'OfficerSignInController.open', 'PromptsController.prompt', 'SignInController.open',
    ]);
  });
});
