import type { BoardNumber } from '@pukar/acd-core/contracts';

/** What the board counts and does not know itself. */
export interface FloorFigures {
  /** The six numbers, folded from the floor's events. */
  readonly numbers: readonly BoardNumber[];
  /** News of the carrier that could not be taken in. */
  readonly failingNews: number;
}

/** Asks those who count. */
export abstract class FloorFiguresPort {
  abstract read(): Promise<FloorFigures>;
}
