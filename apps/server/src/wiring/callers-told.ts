import type { Provider } from '@nestjs/common';
import { GetOpening, SwitchOpening } from '@pukar/directory-server';
import { CallersToldPort, type ToldRefusal } from '@pukar/grievances-server';
import { err, ok } from '@pukar/kernel';

/** An outage is told to everybody who calls by the notices of the directory, which are recorded in every language. What was switched meanwhile is left as it is. */
export const callersTold: Provider = {
  provide: CallersToldPort, inject: [GetOpening, SwitchOpening],
  useFactory: (opening: GetOpening, switching: SwitchOpening): CallersToldPort => ({
    tell: async (notice, until, by) => {
      const { notice: now } = await opening.execute();
      if (now.code !== null && now.code !== notice) return err('told-otherwise');
      const told = await switching.execute({ subject: 'everyone', command: { do: 'announce', notice, until }, version: now.version, by });
      return told.ok ? ok(null) : err(REFUSED[told.refusal] ?? 'told-otherwise');
    },
    stopTelling: async (notice, by) => {
      const { notice: now } = await opening.execute();
      if (now.code === notice) await switching.execute({ subject: 'everyone', command: { do: 'withdraw' }, version: now.version, by });
    },
  }),
};

const REFUSED: Readonly<Record<string, ToldRefusal>> = { past: 'bad-end', 'too-long': 'bad-end', 'no-such-notice': 'no-such-notice', 'review-before-end': 'no-such-notice' };
