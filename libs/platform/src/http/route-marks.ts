import { SetMetadata } from '@nestjs/common';

export const ACCESS_MARK = 'pukar:access';
export type AccessMark = { kind: 'public' } | { kind: 'carrier' } | { kind: 'permission'; permission: string };

/** Anyone may call this route. */
export const Public = () => SetMetadata(ACCESS_MARK, { kind: 'public' } satisfies AccessMark);

/** Only the telephone carrier may call this route, proven by its signature. */
export const FromCarrier = () => SetMetadata(ACCESS_MARK, { kind: 'carrier' } satisfies AccessMark);

/** Only a signed-in person with this permission may call this route. */
export const Permission = (permission: string) => SetMetadata(ACCESS_MARK, { kind: 'permission', permission } satisfies AccessMark);
