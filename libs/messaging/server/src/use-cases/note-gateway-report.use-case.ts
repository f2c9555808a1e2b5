import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { statusOfWord } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { GatewayReports } from '../providers/gateway-reports.js';
import { NoteDelivery } from './note-delivery.use-case.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const ERROR_CODE = /^[\w-]{1,20}$/u;

/** Notes what a gateway reports, in its own fields and words. What it says of numbers is not looked at. */
@Injectable()
export class NoteGatewayReport {
  constructor(
    private readonly database: Database,
    private readonly reports: GatewayReports,
    private readonly noteDelivery: NoteDelivery,
  ) {}

  /** Gives whether it said something new; `unreadable` where it names neither a message nor a status. */
  async execute(fields: Readonly<Record<string, unknown>>): Promise<Result<boolean, 'unreadable'>> {
    const text = (name: string): string => (Object.hasOwn(fields, name) && (typeof fields[name] === 'string' || typeof fields[name] === 'number') ? String(fields[name]).slice(0, 100) : '');
    const { idField, gatewayIdField, statusField, errorField, words } = this.reports;
    const [ours, theirs, status, error] = [text('m') || text(idField), text(gatewayIdField), text(statusField), text(errorField)];
    if (!status || !(UUID.test(ours) || theirs)) return err('unreadable');
    const messageId = UUID.test(ours) ? ours : await this.messageOf(theirs);
    if (!messageId) return ok(false);
    return ok(await this.noteDelivery.execute({ messageId, carrierSid: theirs || null, status: statusOfWord(status, words), errorCode: ERROR_CODE.test(error) ? error : undefined }));
  }

  private async messageOf(gatewayId: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ id: string }>('select id from messaging.message where carrier_sid = $1', [gatewayId]);
    return found?.id;
  }
}
