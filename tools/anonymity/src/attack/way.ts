import type { Scene } from './scene.js';

/** What a way came to: `refused` with what was answered, or `told` with what was learned. */
export type Outcome = { readonly is: 'refused'; readonly how: string } | { readonly is: 'told'; readonly what: string };

/** One way of a department to learn who complained. It throws where it could not even be tried: that is no refusal. */
export interface Way {
  readonly name: string;
  readonly attempt: (scene: Scene) => Promise<Outcome>;
}

/** Ways of one kind. */
export interface Group {
  readonly name: string;
  readonly ways: readonly Way[];
}

export const refused = (how: string): Outcome => ({ is: 'refused', how });
export const told = (what: string): Outcome => ({ is: 'told', what });
