import type { Provider } from '@nestjs/common';
import { BillsSettings } from '@pukar/bills-server';
import type { ApiConfig } from '@pukar/platform/config';

/** Where the office that keeps the bills is. */
export const portsOfBills = ({ BILLER_URL: url, BILLER_TOKEN: token }: ApiConfig): Provider[] => [
  { provide: BillsSettings, useValue: { biller: url && token ? { url, token } : null } satisfies BillsSettings },
];
