import { langOfText } from './script.js';

/** Text that somebody wrote in whatever script they chose: marked with its language, in its own direction. */
export function Written({ text, className }: { readonly text: string; readonly className?: string }) {
  return <span lang={langOfText(text)} dir="auto" className={className}>{text}</span>;
}
