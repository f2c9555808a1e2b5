import type { PlaceOfOffice } from '@pukar/announcements-core/contracts';
import { announcementText } from '../messages.js';

interface PlaceChoicesProps {
  readonly places: readonly PlaceOfOffice[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** The whole district, or some of what lies in it: choosing the one lets the other go. */
export function PlaceChoices({ places, chosen, error, onChange }: PlaceChoicesProps) {
  const [district] = places;
  const toggle = (code: string, isChosen: boolean) => {
    if (code === district?.code) return onChange(isChosen ? [code] : []);
    const others = chosen.filter((one) => one !== code && one !== district?.code);
    onChange(isChosen ? [...others, code] : others);
  };
  return (
    <fieldset className="announcement-form__places" data-testid="announcement-places">
      <legend className="field__label">{announcementText.places}</legend>
      <p className="field__hint">{announcementText.office.placesHint}</p>
      {places.map(({ code, name }) => (
        <label key={code} className="choice">
          <input type="checkbox" data-testid={`place-${code}`} checked={chosen.includes(code)} onChange={(event) => toggle(code, event.target.checked)} />
          <span>{name.en} <span className="quiet" lang="hi-IN">{name.hi}</span>{code === district?.code && ` · ${announcementText.office.wholeDistrict}`}</span>
        </label>
      ))}
      {error && <p className="field__error" role="alert">{error}</p>}
    </fieldset>
  );
}
