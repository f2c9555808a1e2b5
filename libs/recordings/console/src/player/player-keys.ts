export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

/** What a key does to a sound that plays. */
export type PlayerAct = { readonly do: 'toggle' } | { readonly do: 'seek'; readonly to: number } | { readonly do: 'speed'; readonly speed: number };

interface Playing {
  readonly at: number;
  readonly seconds: number;
  readonly speed: number;
}

const JUMP_SECONDS = 5;

/** What a key means in a player; undefined for one that means nothing there. */
export function actOfKey(key: string, { at, seconds, speed }: Playing): PlayerAct | undefined {
  const seek = (to: number): PlayerAct => ({ do: 'seek', to: Math.min(seconds, Math.max(0, to)) });
  const faster = (by: number): PlayerAct => ({ do: 'speed', speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.findIndex((one) => one === speed) + by))] ?? 1 });
  switch (key) {
    case ' ': return { do: 'toggle' };
    case 'ArrowLeft':
    case 'ArrowDown': return seek(at - JUMP_SECONDS);
    case 'ArrowRight':
    case 'ArrowUp': return seek(at + JUMP_SECONDS);
    case 'Home': return seek(0);
    case 'End': return seek(seconds);
    case '+':
    case '=': return faster(1);
    case '-': return faster(-1);
    default: return undefined;
  }
}
