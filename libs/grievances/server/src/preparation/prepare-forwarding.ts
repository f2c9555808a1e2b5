import { Inject, Injectable } from '@nestjs/common';
import type { DraftContent, LeftInBecause } from '@pukar/citizens-core/contracts';
import type { Category, Department } from '@pukar/directory-core/contracts';
import { askedOf, countedFrom, type ForwardedFact, isAnswered, type MissingField, missingFields, missingOfIntake, parseTicketNumber, partFacts, placeOf, redactMaskedAadhaar } from '@pukar/grievances-core/domain';
import { type Clock, indianDay, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { type Known, type Redacted, RedactionPort } from '../ports/redaction.port.js';
import { type KnownOfCaller, VaultPort } from '../ports/vault.port.js';
import { type Beginning, PromisedDays } from './promised-days.js';

/** A draft, made ready for a department. */
export interface Prepared {
  readonly now: Date;
  readonly category: Category | undefined;
  readonly department: Department | undefined;
  /** What still stops registration. */
  readonly missing: readonly MissingField[];
  readonly statement: Redacted;
  /** What of the statement was recognised and goes all the same, with the agent's reason. */
  readonly leftIn: readonly LeftIn[];
  readonly facts: readonly ForwardedFact[];
  /** The labels of identifying facts that stay, because the citizen has not agreed. */
  readonly withheld: readonly string[];
  /** What is promised, and who is first; undefined until there is a category. */
  readonly beginning: Beginning | undefined;
  /** Of a question that was answered at once: what was told, redacted as the statement is. */
  readonly answer: string | null;
}

/** Of which kind it was, and why it goes. */
export interface LeftIn {
  readonly kind: Redacted['redactions'][number]['kind'];
  readonly because: LeftInBecause;
}

/** Whose draft it is, and where to ask. */
export interface DraftOfCall {
  readonly callId: string;
  readonly agentId: string;
  readonly content: DraftContent;
  /** The citizen spoke it and is not there to be asked: a fact that they did not say is not missing. */
  readonly wasSpoken?: boolean;
  /** What was asked of the vault before; whoever is not the call's agent was refused there. */
  readonly asked?: { readonly known: KnownOfCaller; readonly isInward: boolean };
}

/** What the citizen agreed to goes as it was said; of an Aadhaar number not even the masked form does. */
const asItIs = (text: string): Redacted => ({ text, redactions: [] });

/** The steps that the preview and registering share, so that the agent sees what will go. */
@Injectable()
export class PrepareForwarding {
  constructor(
    private readonly directory: DirectoryPort,
    private readonly redaction: RedactionPort,
    private readonly vault: VaultPort,
    private readonly book: TicketBook,
    private readonly promises: PromisedDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(source: Pick<Tx, 'query'>, { callId, agentId, content, wasSpoken = false, asked }: DraftOfCall): Promise<Result<Prepared, 'not-your-call'>> {
    const { citizenName, citizenAddress, personPhone } = content;
    const ofCaller = asked ? ok(asked.known) : await this.vault.knownOfCaller(source, { callId, agentId, citizenName, citizenAddress, personPhone });
    if (!ofCaller.ok) return ofCaller;
    const known = { ...ofCaller.value, tickets: await this.ticketsIn(source, content) };
    const found = content.categoryCode === null ? undefined : await this.directory.category(content.categoryCode);
    const isInward = asked?.isInward ?? (await this.vault.isInward(source, callId));
    const category = found && askedOf(found, content.kind, wasSpoken || isInward);
    const place = content.placeCode === null ? undefined : await this.directory.place(content.placeCode);
    const now = this.clock.now();
    return ok({
      now,
      category,
      department: category?.department ? await this.directory.department(category.department) : undefined,
      missing: [...missingOfIntake(content, indianDay(now), !isInward), ...missingFields({ ...content, isAnswered: isAnswered(content) }, category, place !== undefined), ...this.wrongPhone(content)],
      ...this.statementThatGoes(content, known),
      ...this.factsThatGo(content, category, known),
      beginning: category && (await this.promises.toBegin(category, content.placeCode, countedFrom(content, now))),
      answer: isAnswered(content) ? this.redact(content.answer, known).text : null,
    });
  }

  private wrongPhone({ personPhone }: DraftContent): readonly MissingField[] {
    if (personPhone.trim() === '' || this.vault.isPhone(personPhone)) return [];
    return [{ field: 'personPhone', message: 'That is no telephone number: it has ten digits. Leave it empty if none is known.' }];
  }

  /** Whoever rings about a ticket says its number, and so does whoever re-opens one. */
  private ticketsIn(source: Pick<Tx, 'query'>, { statement, facts, answer }: DraftContent): Promise<readonly string[]> {
    const digits = [statement, answer, ...Object.values(facts).map(({ value }) => value)].flatMap((text) => this.redaction.mayBeTickets(text));
    return this.book.numbersInUse(source, digits.flatMap((text) => { const number = parseTicketNumber(text); return number.ok ? [number.value] : []; }));
  }

  /** Facts that identify nobody are redacted like the statement: a number can be typed into any field. */
  private factsThatGo(content: DraftContent, category: Category | undefined, known: Known): Pick<Prepared, 'facts' | 'withheld'> {
    if (!category) return { facts: [], withheld: [] };
    const { open, consented, withheld } = partFacts(content, category);
    const redacted = open.map((fact) => ({ ...fact, value: this.redact(fact.value, known).text }));
    const agreed = consented.map((fact) => ({ ...fact, value: redactMaskedAadhaar(fact.value, asItIs).text }));
    return { facts: [...redacted, ...agreed], withheld: withheld.map(({ label }) => label.en) };
  }

  /** The agent's own marks are found again by their words, whatever was typed since. */
  private statementThatGoes({ statement: text, takenOut, leftIn }: DraftContent, known: Known): Pick<Prepared, 'statement' | 'leftIn'> {
    const asked = leftIn.flatMap((anchor) => { const place = placeOf(text, anchor); return place ? [{ ...place, because: anchor.because }] : []; });
    const statement = this.redaction.redact(text, known, { takenOut: takenOut.flatMap((anchor) => placeOf(text, anchor) ?? []), leftIn: asked });
    const left = (statement.leftIn ?? []).map(({ kind, start, end }) => ({ kind, because: asked.find((one) => one.start === start && one.end === end)!.because }));
    return { statement, leftIn: left };
  }

  private redact(text: string, known: Known): Redacted {
    return this.redaction.redact(text, known);
  }
}
