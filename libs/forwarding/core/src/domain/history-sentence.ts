/** A step in the history of a forwarded ticket, as it is stored. */
export interface ForwardedStep {
  readonly step: string;
  /** The post of the officer who did it; null for the helpline. */
  readonly byPost: string | null;
  readonly actionName: string | null;
}

/** The history's sentence for a step, in English for the office. */
export function historySentence({ step, byPost, actionName }: ForwardedStep): string {
  switch (step) {
    case 'received':
      return 'Received from the helpline.';
    case 're-received':
      return 'Received from the helpline: the citizen was not satisfied with what was done before.';
    case 'reason-added':
      return 'The helpline added what the citizen says is still wrong.';
    case 'resolved':
      return `Resolved by ${byPost ?? 'the office'}${actionName ? `: ${actionName}` : ''}.`;
    default:
      return 'Changed.';
  }
}
