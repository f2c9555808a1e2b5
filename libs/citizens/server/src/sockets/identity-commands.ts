import { Injectable } from '@nestjs/common';
import { IdentityToldSchema } from '@pukar/citizens-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { OpeningsOfCitizen } from '../identity/openings-of-citizen.js';
import { refused } from './citizens-commands.js';

/** What an agent notes of the opening of a caller's identity: that they have told them. */
@Injectable()
export class IdentityCommands {
  constructor(private readonly openings: OpeningsOfCitizen) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('identity:told', 'callers.read', IdentityToldSchema, async (told, { session }) => {
        const noted = await this.openings.told({ ...told, agentId: session.personId });
        return noted.ok ? {} : refused({ code: noted.refusal });
      }),
    ];
  }
}
