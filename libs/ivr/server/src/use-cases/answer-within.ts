/** The answer, if it comes in time; undefined when it does not, or when it fails. */
export async function answerWithin<T>(limitMs: number, answer: () => Promise<T>, onFault: (error: unknown) => void): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => { timer = setTimeout(resolve, limitMs, undefined); });
  try {
    return await Promise.race([answer().catch((error: unknown): undefined => onFault(error) as undefined), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
