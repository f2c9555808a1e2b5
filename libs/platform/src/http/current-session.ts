import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { HttpSession } from './closed-by-default.guard.js';

/** The session that the guard admitted. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<{ session?: HttpSession }>().session,
);
