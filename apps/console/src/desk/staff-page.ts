import type { ComponentType } from 'react';
import type { PageProps } from './page-props.js';

/** A page of a role, and its address within the console. */
export interface StaffPage {
  /** `call-backs`: it stands in the address after `#`, so that a page can be shared and reloaded. */
  readonly address: string;
  readonly title: string;
  readonly Page: ComponentType<PageProps>;
  /** It takes the whole width. */
  readonly isWide?: boolean;
  /** It is looked at now and then: it stands under *More*. */
  readonly isSeldom?: boolean;
  /** It stands alone on the screen, without the bar, and is reached from another page. */
  readonly isBare?: boolean;
}
