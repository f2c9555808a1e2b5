// Faults of the kinds that the promises forbid, planted into built processes to see that the books find each (`--plant NAME`).
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const built = (file) => import(pathToFileURL(path.join(ROOT, 'libs', file)).href);
const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const inside = (name) => process.argv[1].endsWith(`${name}.js`);

/** Puts another method in the place of a class's; it gets the one before. */
function instead({ prototype }, method, make) {
  prototype[method] = make(prototype[method]);
}

const PLANTS = {
  /** 3, 8: an officer is answered, and what they did is committed a moment later. */
  async 'said-before-saved'() {
    if (!inside('department')) return;
    instead((await built('forwarding/server/dist/department/office-database.js')).OfficeDatabase, 'of', (of) => function (office, work) {
      return new Promise((answer, fail) => { of.call(this, office, async (tx) => { const value = await work(tx); answer(value); await moment(400); return value; }).catch(fail); });
    });
  },

  /** 3, 10: news are written a moment after what they are about was committed. */
  async 'outbox-apart'() {
    const [{ Outbox }, { Database }] = await Promise.all([built('platform/dist/outbox/outbox.js'), built('platform/dist/database/database.js')]);
    const last = {};
    instead(Database, 'transaction', (transaction) => function (...given) { last.database = this; return transaction.apply(this, given); });
    instead(Outbox, 'add', (add) => async function (tx, news) {
      tx.afterCommit(() => { setTimeout(() => { last.database.transaction((later) => add.call(this, later, news)).catch(() => undefined); }, 400); });
    });
  },

  /** 5: a ticket climbs, and that it did is written into its history in another transaction. */
  async 'climb-apart'() {
    if (!inside('worker')) return;
    const [{ HistoryStore }, { Database }] = await Promise.all([built('grievances/server/dist/persistence/history-store.js'), built('platform/dist/database/database.js')]);
    const last = {};
    instead(Database, 'transaction', (transaction) => function (...given) { last.database = this; return transaction.apply(this, given); });
    instead(HistoryStore, 'append', (append) => async function (tx, ticketId, events, ...by) {
      if (events[0].step !== 'climbed') return append.call(this, tx, ticketId, events, ...by);
      setTimeout(() => { last.database.transaction((later) => append.call(this, later, ticketId, events, ...by)).catch(() => undefined); }, 400);
    });
  },

  /** 5: an interim reply moves what was promised. */
  async 'promise-moved'() {
    if (!inside('worker')) return;
    instead((await built('grievances/server/dist/persistence/ticket-book.js')).TicketBook, 'change', (change) => function (tx, decision, ...by) {
      const { ticket, events } = decision;
      return change.call(this, tx, events[0].step === 'interim-told' ? { events, ticket: { ...ticket, dueAt: new Date(ticket.dueAt.getTime() + 86_400_000) } } : decision, ...by);
    });
  },

  /** 5: whatever waits for its office's news is passed over by the clock. */
  async 'unassigned-forgotten'() {
    if (!inside('worker')) return;
    instead((await built('grievances/server/dist/sweeps/climb-late-tickets.js')).ClimbLateTickets, 'climb', (climb) => function (tx, stored, now) {
      return Number.parseInt(stored.ticket.id.slice(-1), 16) < 4 ? Promise.resolve() : climb.call(this, tx, stored, now);
    });
  },

  /** 6: the office reads the number of the ticket. */
  async 'number-forwarded'() {
    instead((await built('grievances/server/dist/use-cases/get-ticket-for-forwarding.use-case.js')).GetTicketForForwarding, 'execute', (execute) => async function (source, ticketId) {
      const content = await execute.call(this, source, ticketId);
      const [row] = await source.query('select number from grievances.ticket where id = $1', [ticketId]);
      return content && { ...content, statement: `${content.statement} (${row.number})` };
    });
  },

  /** 10: what handlers did is committed before it is noted that they ran. */
  async 'handled-apart'() {
    if (!inside('worker')) return;
    instead((await built('platform/dist/outbox/outbox-dispatcher.js')).OutboxDispatcher, 'runOnce', () => async function (handler, row) {
      await this.database.transaction((tx) => handler.handle(row.payload, tx, row));
      if (row.event === 'forwarding.forwarded-ticket-acted') await moment(250);
    });
  },

  /** 10: a message of which nobody knows whether it went is sent again without asking. */
  async 'sent-again'() {
    if (!inside('worker')) return;
    const [{ UncertainMessages }, { MessageQueue }] = await Promise.all([built('messaging/server/dist/sending/uncertain-messages.js'), built('messaging/server/dist/sending/message-queue.js')]);
    instead(UncertainMessages, 'lookUp', () => async () => 'not-gone');
    instead(MessageQueue, 'markSent', (markSent) => async function (...given) { await moment(250); return markSent.apply(this, given); });
  },
};

export async function plant(name) {
  if (!Object.hasOwn(PLANTS, name)) throw new Error(`there is no plant ${name}; there are: ${Object.keys(PLANTS).join(', ')}`);
  await PLANTS[name]();
}
