import type { ReactNode } from 'react';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { uiText } from '../text/ui-messages.js';
import { Button } from './button.js';

interface TopBarProps {
  /** Where we are: “Desk”, “Energy, Bhopal Circle”. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What the person can do on every page: their palette. */
  readonly own?: ReactNode;
  readonly person: string;
  readonly onSignOut: () => void;
}

/** The bar above every staff screen: where we are, what counts now, and who is signed in. */
export function TopBar({ title, children, own, person, onSignOut }: TopBarProps) {
  return (
    <header className="top-bar">
      <div className="top-bar__place">
        <span className="top-bar__product" translate="no">{uiText.product}</span>
        <h1 className="top-bar__title">{title}</h1>
      </div>
      <div className="top-bar__middle">{children}</div>
      <div className="top-bar__person">
        {own}
        <ThemeSwitch />
        <span className="top-bar__name" data-testid="person">{person}</span>
        <Button kind="bare" onClick={onSignOut} data-testid="sign-out">{uiText.signOut}</Button>
      </div>
    </header>
  );
}
