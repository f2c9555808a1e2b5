import type { Branch, Choice, Condition, FlowPart, Setting } from '../flow.js';
import { FIELD_NAME, isNodeName, KEPT_VALUE, MOST_OF_NAME, NODE_NAME } from '../flow-limits.js';

const isShort = (text: string, form: RegExp): boolean => text.length <= MOST_OF_NAME && form.test(text);

/** Whether a field may be called so. */
export const isFieldName = (name: string): boolean => isShort(name, FIELD_NAME);

const isCondition = (one: Condition): boolean => isFieldName(one.field) && ('is' in one ? one.is.length > 0 : 'isNot' in one ? one.isNot.length > 0 : true);

/** Whether something may hold under these conditions. */
export const areConditions = (when: readonly Condition[]): boolean => when.length > 0 && when.every(isCondition);

const isKept = (set: Setting = {}): boolean => Object.entries(set).every(([field, value]) => isFieldName(field) && isShort(value, KEPT_VALUE));

/** Whether a choice is one, wherever it leads. */
export const isChoice = ({ to, topic, set, when }: Choice): boolean =>
  isNodeName(to) && (topic === undefined || isShort(topic, NODE_NAME)) && isKept(set) && (when === undefined || areConditions(when));

/** Whether an answer's way is one. */
export const isBranch = (branch: Branch): boolean => ('again' in branch ? areParts(branch.again) && branch.again.length > 0 : isNodeName(branch.to) && isKept(branch.set));

/** Whether these can be said. */
export const areParts = (parts: readonly FlowPart[]): boolean =>
  parts.every(({ prompt, fill = [], when = [] }) => prompt !== '' && fill.every(isFieldName) && when.every(isCondition));
