import { Button, Keys } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { helpText } from './help-messages.js';

/** What stands in the help: every key and what it does. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <h2>{inboxText.help.title}</h2>
      <div className="key-help__parts">
        {helpText.parts.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>{keys.map(([key, what]) => <div key={what}><dt>{(key ?? '').split(' ').map((each) => <Keys key={each} shortcut={each} />)}</dt><dd>{what}</dd></div>)}</dl>
          </section>
        ))}
      </div>
      <Button kind="main" onClick={onClose}>{helpText.close}</Button>
    </>
  );
}
