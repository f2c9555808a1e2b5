import type { Draft } from '@pukar/citizens-core/contracts';

/** Why a draft is not opened or saved. */
export type DraftRefusal =
  /** The call is not offered to this agent, nor held or wrapped up by them. */
  | { readonly code: 'not-your-call' }
  /** The vault knows no caller of this call. */
  | { readonly code: 'unknown-call' }
  /** It became a ticket and cannot be changed. */
  | { readonly code: 'registered' }
  /** It was saved elsewhere meanwhile; with what is saved now. */
  | { readonly code: 'stale'; readonly draft: Draft };
