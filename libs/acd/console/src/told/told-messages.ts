import type { SameMessages } from '@pukar/ui';

const english = {
  from: (name: string, isToAll: boolean) => `${name || 'A supervisor'} ${isToAll ? 'to all desks' : 'to you'}:`,
  read: 'I have read it',
};

export type ToldMessages = SameMessages<typeof english>;

/** The words round what supervisors tell a desk. */
export const toldText: ToldMessages = english;
