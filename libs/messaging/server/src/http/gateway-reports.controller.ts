import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { RefusalError, WithSecret } from '@pukar/platform/http';
import { NoteGatewayReport } from '../use-cases/note-gateway-report.use-case.js';

type Fields = Readonly<Record<string, unknown>>;

/** Delivery reports of an SMS gateway: in whatever fields it has, by GET or POST, with the secret that both know. */
@Controller('messages/gateway-report')
export class GatewayReportsController {
  constructor(private readonly noteReport: NoteGatewayReport) {}

  @Get()
  @WithSecret('sms-gateway')
  async byGet(@Query() query: Fields): Promise<string> {
    return this.note(query);
  }

  @Post()
  @HttpCode(200)
  @WithSecret('sms-gateway')
  async byPost(@Query() query: Fields, @Body() body: unknown): Promise<string> {
    return this.note({ ...(typeof body === 'object' && body !== null ? (body as Fields) : {}), ...query });
  }

  private async note(fields: Fields): Promise<string> {
    const noted = await this.noteReport.execute(fields);
    if (!noted.ok) throw new RefusalError(422, 'bad-input', 'The report names neither a message nor a status.');
    return 'OK';
  }
}
