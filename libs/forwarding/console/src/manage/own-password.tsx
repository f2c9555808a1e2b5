import { Field } from '@pukar/ui';
import { manageText } from './manage-messages.js';

interface OwnPasswordProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
}

/** The password of whoever is at the screen: asked for before another's sign-in is changed. */
export function OwnPassword({ value, error, onType }: OwnPasswordProps) {
  return (
    <Field label={manageText.officers.ownPassword} error={error}>
      {(control) => <input {...control} className="input managed__short" type="password" autoComplete="current-password" maxLength={256} value={value} onChange={({ target }) => onType(target.value)} data-testid="officer-own-password" />}
    </Field>
  );
}
