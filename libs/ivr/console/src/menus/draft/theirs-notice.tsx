import type { FlowDraft } from '@pukar/ivr-core/contracts';
import { diffFlows, type Flow } from '@pukar/ivr-core/domain';
import { Button, Notice, When } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { sizeWords } from '../words/difference-words.js';
import { DifferenceList } from './difference-list.js';

interface TheirsNoticeProps {
  readonly theirs: FlowDraft;
  readonly mine: Flow;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Somebody else saved the draft: who and when, how the two differ, and which of them is to stay. */
export function TheirsNotice({ theirs, mine, onTakeTheirs, onKeepMine }: TheirsNoticeProps) {
  const difference = diffFlows(theirs.body, mine);
  return (
    <Notice tone="late" testId="theirs">
      <p>{text.theirs(theirs.savedBy ?? text.somebody)} <When at={theirs.savedAt} show="relative" /></p>
      <details><summary>{text.compare}: {text.compareTitle}. {sizeWords(difference) || text.same}</summary><DifferenceList difference={difference} /></details>
      <div className="menus__line">
        <Button kind="main" data-testid="keep-mine" onClick={onKeepMine}>{text.keepMine}</Button>
        <Button data-testid="take-theirs" onClick={onTakeTheirs}>{text.takeTheirs}</Button>
        <span className="quiet">{text.dropsMine}</span>
      </div>
    </Notice>
  );
}
