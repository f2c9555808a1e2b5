import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { SentTextsPort } from '../ports/sent-texts.port.js';

/** Copies the texts that a deployment words otherwise to where the officers' process may read them: what it shows is what is sent. */
@Injectable()
export class KeepSentTexts {
  constructor(
    private readonly database: Database,
    private readonly texts: SentTextsPort,
  ) {}

  /** Safe to run at any time. */
  async execute(): Promise<void> {
    const rows = JSON.stringify(await this.texts.replaced());
    const given = '(select * from jsonb_to_recordset($1::jsonb) as r(name text, language text, text text))';
    await this.database.transaction(async (tx) => {
      await tx.query(`insert into forwarding.sent_text as s (name, language, text) select * from ${given} as g on conflict (name, language) do update set text = excluded.text where s.text <> excluded.text`, [rows]);
      await tx.query(`delete from forwarding.sent_text s where not exists (select 1 from ${given} as g where g.name = s.name and g.language = s.language)`, [rows]);
    });
  }
}
