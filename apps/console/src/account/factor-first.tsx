import { Button } from '@pukar/ui';
import { accountText } from './account-messages.js';
import './account.css';
import { AddFactor } from './add-factor.js';

const text = accountText.factor;

export interface FactorFirstProps {
  readonly of: 'staff' | 'officer';
  readonly onAdded: () => void;
  readonly onSignOut: () => void;
  readonly onExpire: () => void;
}

/** Where a second factor is required, this stands before everything else until there is one. */
export function FactorFirst({ of, onAdded, onSignOut, onExpire }: FactorFirstProps) {
  return (
    <main className="sign-in" data-testid="factor-first">
      <div className="sign-in__form account">
        <h1 className="sign-in__title">{text.first}</h1>
        <p className="quiet">{text.about} {text.required}</p>
        <AddFactor of={of} isAlone onAdded={onAdded} onExpire={onExpire} />
        <Button kind="bare" onClick={onSignOut}>{text.signOut}</Button>
      </div>
    </main>
  );
}
