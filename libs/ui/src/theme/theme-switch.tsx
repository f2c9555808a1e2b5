import { useState } from 'react';
import { uiText } from '../text/ui-messages.js';
import { chooseTheme, rememberedTheme, type Theme, THEMES } from './theme.js';

/** Light, dark, or as the system. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(rememberedTheme);
  return (
    <label className="theme-switch">
      <span className="theme-switch__label">{uiText.theme}</span>
      <select
        value={theme}
        data-testid="theme"
        onChange={(event) => {
          const chosen = event.target.value as Theme;
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((each) => <option key={each} value={each}>{uiText.themes[each]}</option>)}
      </select>
    </label>
  );
}
