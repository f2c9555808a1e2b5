import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ResetSecondFactorSchema, type StaffAccounts as Listed } from '@pukar/access-core/contracts';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission } from '@pukar/platform/http';
import * as z from 'zod';
import type { StaffSession } from '../staff-sessions.js';
import { StaffAccounts } from '../use-cases/staff-accounts.use-case.js';
import { valueOrRefused } from './access-refusals.js';

/** The staff's accounts, for administrators: each act answers with all of them as they are then. */
@Controller('api/staff')
@Permission('staff.manage')
export class StaffAccountsController {
  constructor(private readonly accounts: StaffAccounts) {}

  @Get()
  list(): Promise<Listed> {
    return this.accounts.list();
  }

  @Post(':id/end-sessions')
  @HttpCode(200)
  async endSessions(@Param('id') id: string, @CurrentSession() { personId }: StaffSession): Promise<Listed> {
    valueOrRefused(await this.accounts.endSessions(personId, idOf(id)));
    return this.accounts.list();
  }

  @Post(':id/second-factor/reset')
  @HttpCode(200)
  async resetFactor(@Param('id') id: string, @ParsedBody(ResetSecondFactorSchema) { password }: { password: string }, @CurrentSession() { personId }: StaffSession): Promise<Listed> {
    valueOrRefused(await this.accounts.resetFactor(personId, idOf(id), password), { 'wrong-password': 'wrong-own-password' });
    return this.accounts.list();
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;
