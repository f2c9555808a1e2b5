import { SetMetadata } from '@nestjs/common';

export const ACCESS_MARK = 'pukar:access';
export type AccessMark = { kind: 'public' } | { kind: 'carrier' } | { kind: 'secret'; whose: string } | { kind: 'permission'; permission: string };

/** Anyone may call this route. */
export const Public = () => SetMetadata(ACCESS_MARK, { kind: 'public' } satisfies AccessMark);

/** Only the telephone carrier may call this route, proven by its signature. */
export const FromCarrier = () => SetMetadata(ACCESS_MARK, { kind: 'carrier' } satisfies AccessMark);

/** Only who knows a secret that both sides have may call this route; nobody, where the deployment has set none. */
export const WithSecret = (whose: string) => SetMetadata(ACCESS_MARK, { kind: 'secret', whose } satisfies AccessMark);

/** Only a signed-in person with this permission may call this route. */
export const Permission = (permission: string) => SetMetadata(ACCESS_MARK, { kind: 'permission', permission } satisfies AccessMark);
