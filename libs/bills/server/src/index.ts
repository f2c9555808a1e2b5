import { HttpBiller } from './biller/http-biller.js';
import { CreateBills1700000000100 } from './persistence/create-bills.migration.js';
import { QuestionCounts } from './persistence/question-counts.js';
import { BillerPort } from './ports/biller.port.js';
import { TellDues } from './use-cases/tell-dues.use-case.js';

export { BillsSettings } from './bills-settings.js';
export { BillerPort, CreateBills1700000000100, HttpBiller, QuestionCounts, TellDues };

/** For whoever prepares a database, and loads no more. */
export const BILLS_MIGRATIONS = [CreateBills1700000000100] as const;

/** The api's part. Needs `BillsSettings`. */
export const billsServer = {
  providers: [QuestionCounts, TellDues, { provide: BillerPort, useClass: HttpBiller }],
  controllers: [],
  migrations: BILLS_MIGRATIONS,
} as const;
