import { type Flow, type FlowInput, type Position, stepFlow, type Turn } from '@pukar/ivr-core/domain';
import { indianDay } from '@pukar/kernel';

/**
 * Steps of the flow that were taken lately. The same position and input give the same turn on the same day, and at a rush most callers press
 * what others pressed before them: nothing is worked out twice. Only single keys are remembered, never digits that somebody keyed as a number, nor
 * what was answered about somebody. A turn is forgotten with its position.
 */
export class RememberedSteps {
  private steps = new WeakMap<Position, Map<string, Turn>>();
  private day = '';

  step(flow: Flow, position: Position, input: FlowInput, now: Date): Turn {
    const key = keyOf(input);
    if (key === undefined) return stepFlow(flow, position, input, now);
    const day = indianDay(now);
    if (day !== this.day) [this.steps, this.day] = [new WeakMap(), day];
    let known = this.steps.get(position);
    if (!known) this.steps.set(position, (known = new Map()));
    let turn = known.get(key);
    if (!turn) known.set(key, (turn = stepFlow(flow, position, input, now)));
    return turn;
  }
}

/** By which a step is known again; undefined for what belongs to one caller. */
function keyOf(input: FlowInput): string | undefined {
  switch (input.type) {
    case 'key':
      return input.keys.length === 1 ? input.keys : undefined;
    case 'answer':
      return input.data === undefined ? `${input.port} ${input.code}` : undefined;
    case 'recorded':
      return undefined;
    default:
      return input.type;
  }
}
