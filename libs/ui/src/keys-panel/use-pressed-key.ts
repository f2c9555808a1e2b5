import { useEffect, useEffectEvent } from 'react';
import type { Shortcut } from '../keys/key-bindings.js';
import { pressed } from '../keys/pressed.js';

/** While `isOn`, every key that is pressed is heard here and does nothing else. */
export function usePressedKey(isOn: boolean, hear: (keys: Shortcut) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const keys = event.isComposing || event.repeat ? null : pressed(event);
      if (keys !== null) heard(keys);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn]);
}
