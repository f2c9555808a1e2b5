import type { Chance } from '@pukar/callbacks-simulation/chance';
import { FORWARDED_COMMANDS, type ForwardedCommandType } from '@pukar/forwarding-core/domain';
import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { bodyOf } from './deeds.js';
import type { Ledger } from './ledger.js';
import { type Answer, PatientHttp } from './patient-http.js';
import type { SteppedHelpline } from './stepped-helpline.js';
import type { TicketNow, TurnNow } from './tickets-now.js';

interface OfficerAt { readonly office: string; readonly login: string; readonly id: string }

/** What an officer is likely to do: an answer ends a turn, and most that are asked to decide do. */
const OFTEN: Readonly<Record<ForwardedCommandType, number>> = {
  resolve: 4, assign: 4, 'ask-reassignment': 1.5, interim: 2, clarify: 3, 'propose-transfer': 2.5, 'propose-closing': 1.5, 'decide-transfer': 6, 'decide-closing': 6, 'write-order': 6,
};

/** Officers at their inboxes, over HTTP. */
export class Officers {
  private readonly signedIn = new Map<string, PatientHttp>();

  constructor(private readonly helpline: SteppedHelpline, private readonly chance: Chance, private readonly ledger: Ledger, private readonly all: readonly OfficerAt[]) {}

  /** One of those who may have it does something; now and then somebody else tries, or the key is pressed twice. */
  async act({ turns }: TicketNow): Promise<void> {
    const turn = turns[this.chance.upTo(turns.length)]!;
    const login = this.chance.isOneIn(25) ? this.all[this.chance.upTo(this.all.length)]!.login : this.whoHas(turn);
    const opened = await this.ask(login, `/api/inbox/${turn.reference}`);
    if (opened?.status !== 200) return this.noteRefusal(opened);
    const ticket = JSON.parse(opened.text) as InboxTicket;
    const command = this.draw(ticket);
    if (!command) return;
    const mark = this.ledger.mark(command);
    const colleagues = this.all.filter(({ office }) => office === turn.office).map(({ id }) => id);
    const body = bodyOf(command, ticket, { chance: this.chance, mark, colleagues, now: this.helpline.now() });
    await this.send(login, `/api/inbox/${turn.reference}/${command}`, { command, body, mark });
  }

  private async send(login: string, path: string, { command, body, mark }: { readonly command: string; readonly body: object; readonly mark: string }): Promise<void> {
    this.ledger.asked += 1;
    const isTwice = this.chance.isOneIn(6);
    const answers = await Promise.all([this.ask(login, path, body), ...(isTwice ? [this.ask(login, path, body)] : [])]);
    const done = answers.filter((answer) => answer?.status === 200);
    if (done.length > 0) this.ledger.confirm('acted', command, command === 'assign' ? `assign:${path.split('/')[3]}:${(body as { version: number }).version}` : mark);
    if (done.length > 1) this.ledger.faults.push(`${command} was done twice for one version: ${mark}`);
    if (answers.some((answer) => answer === undefined || (!answer.isSure && answer.status !== 200))) this.ledger.unknown += 1;
    for (const answer of answers) if (answer?.status !== 200) this.noteRefusal(answer);
  }

  private draw({ accepts }: InboxTicket): ForwardedCommandType | undefined {
    if (this.chance.isOneIn(14)) return FORWARDED_COMMANDS[this.chance.upTo(FORWARDED_COMMANDS.length)];
    return accepts.length === 0 ? undefined : this.chance.weighted(accepts.map((command) => [command, OFTEN[command]] as const));
  }

  private whoHas({ office, assigned }: TurnNow): string {
    const there = this.all.filter((one) => one.office === office);
    return assigned !== null && !this.chance.isOneIn(4) ? assigned : there[this.chance.upTo(there.length)]!.login;
  }

  private async ask(login: string, path: string, body?: object): Promise<Answer | undefined> {
    const officer = this.signedIn.get(login) ?? new PatientHttp(() => this.helpline.running.inbox, login);
    this.signedIn.set(login, officer);
    const answer = await officer.ask(path, body);
    if (answer) this.ledger.read(answer.text);
    return answer;
  }

  private noteRefusal(answer: Answer | undefined): void {
    if (answer) this.ledger.refuse(codeOf(answer));
  }
}

function codeOf({ status, text }: Answer): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? String(status);
  } catch {
    return String(status);
  }
}
