const [AGAIN_MS, ANSWERS_WITHIN_MS] = [200, 90_000];

/** An answer, and whether some try before it got none: then it may have been done already. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly isSure: boolean;
}

/** Somebody signed in who presses the key again while the server is away, and signs in again when the session is over. */
export class PatientHttp {
  private cookie: string | undefined;

  constructor(private readonly base: () => string, private readonly login: string) {}

  /** Undefined: nobody answered for long. */
  async ask(path: string, body?: object): Promise<Answer | undefined> {
    const giveUpAt = Date.now() + ANSWERS_WITHIN_MS;
    for (let isSure = true; Date.now() < giveUpAt;) {
      const answer = await this.once(path, body).catch(() => undefined);
      if (answer && answer.status < 500 && answer.status !== 401) return { ...answer, isSure };
      if (answer?.status === 401) this.cookie = undefined;
      else {
        isSure = false;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
    return undefined;
  }

  /** Signed in, for a socket. */
  async session(): Promise<string> {
    return (this.cookie ??= await this.signIn());
  }

  forget(): void {
    this.cookie = undefined;
  }

  private async once(path: string, body?: object): Promise<{ status: number; text: string }> {
    const cookie = await this.session();
    const answer = await fetch(this.base() + path, {
      headers: { 'content-type': 'application/json', cookie }, signal: AbortSignal.timeout(ANSWERS_WITHIN_MS / 6), ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  }

  private async signIn(): Promise<string> {
    const answer = await fetch(`${this.base()}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: this.login, password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`${this.login} could not sign in: ${answer.status}`);
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  }
}
