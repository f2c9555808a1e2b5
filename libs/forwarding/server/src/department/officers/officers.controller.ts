import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AddOfficer as AddRequest, AddOfficerSchema, type AskMail, AskMailSchema, ConfirmMailSchema, type DepartmentOfficers, EndAccessSchema, type FirstPassword, type GiveFirstPassword, GiveFirstPasswordSchema,
  type MarkAway as AwayRequest, MarkAwaySchema,
} from '@pukar/forwarding-core/contracts';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission } from '@pukar/platform/http';
import * as z from 'zod';
import type { OfficerSession } from '../officer-sessions.js';
import { AddOfficer } from './add-officer.use-case.js';
import { ConfirmOfficerMail } from './confirm-mail.use-case.js';
import { EndAccess } from './end-access.use-case.js';
import { ListDepartmentOfficers } from './list-department-officers.use-case.js';
import { MarkAway } from './mark-away.use-case.js';
import { valueOrRefusal } from './officer-refusals.js';

/** A department's own officers, for those who look after them: each change answers with all of them as they are then. */
@Controller('api/department-officers')
@Permission('officers.manage')
export class OfficersController {
  constructor(
    private readonly officers: ListDepartmentOfficers,
    private readonly adding: AddOfficer,
    private readonly mail: ConfirmOfficerMail,
    private readonly absences: MarkAway,
    private readonly ending: EndAccess,
  ) {}

  @Get()
  list(@CurrentSession() session: OfficerSession): Promise<DepartmentOfficers> {
    return this.officers.execute(session);
  }

  @Post()
  @HttpCode(200)
  async add(@CurrentSession() session: OfficerSession, @ParsedBody(AddOfficerSchema) request: AddRequest): Promise<FirstPassword> {
    return valueOrRefusal(await this.adding.execute(session, request));
  }

  @Post(':id/first-password')
  @HttpCode(200)
  async firstPassword(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(GiveFirstPasswordSchema) { password }: GiveFirstPassword): Promise<FirstPassword> {
    return valueOrRefusal(await this.adding.again(session, idOf(id), password));
  }

  @Post(':id/mail')
  @HttpCode(200)
  async askMail(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(AskMailSchema) request: AskMail): Promise<DepartmentOfficers> {
    valueOrRefusal(await this.mail.ask(session, idOf(id), request));
    return this.officers.execute(session);
  }

  @Post(':id/mail/confirm')
  @HttpCode(200)
  async confirmMail(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(ConfirmMailSchema) request: { confirmationId: string; code: string }): Promise<DepartmentOfficers> {
    valueOrRefusal(await this.mail.confirm(session, idOf(id), request));
    return this.officers.execute(session);
  }

  @Post(':id/away')
  @HttpCode(200)
  async away(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(MarkAwaySchema) request: AwayRequest): Promise<DepartmentOfficers> {
    valueOrRefusal(await this.absences.away(session, idOf(id), request));
    return this.officers.execute(session);
  }

  @Post(':id/back')
  @HttpCode(200)
  async back(@CurrentSession() session: OfficerSession, @Param('id') id: string): Promise<DepartmentOfficers> {
    valueOrRefusal(await this.absences.back(session, idOf(id)));
    return this.officers.execute(session);
  }

  @Post(':id/end')
  @HttpCode(200)
  async end(@CurrentSession() session: OfficerSession, @Param('id') id: string, @ParsedBody(EndAccessSchema) { successorId }: { successorId: string | null }): Promise<DepartmentOfficers> {
    valueOrRefusal(await this.ending.execute(session, idOf(id), successorId));
    return this.officers.execute(session);
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;
