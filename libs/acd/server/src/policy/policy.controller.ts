import { Controller, Get, HttpCode, HttpException, Param, Post } from '@nestjs/common';
import { CheckPolicySchema, type PolicyPage, type PolicyText, PublishPolicySchema, type PublishPolicy as Wish, type ShownPolicyFault } from '@pukar/acd-core/contracts';
import type { FloorPolicy } from '@pukar/acd-core/domain';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { FindPolicyFaults } from './find-policy-faults.js';
import { ListPolicies } from './list-policies.use-case.js';
import { PublishPolicy, type PublishPolicyRefusal } from './publish-policy.use-case.js';

/** How calls are distributed: the policy that holds, and the next one. */
@Controller('api/floor-policy')
export class PolicyController {
  constructor(
    private readonly list: ListPolicies,
    private readonly faults: FindPolicyFaults,
    private readonly publishPolicy: PublishPolicy,
  ) {}

  @Get()
  @Permission('floor.policy')
  page(): Promise<PolicyPage> {
    return this.list.execute();
  }

  @Get(':version')
  @Permission('floor.policy')
  async text(@Param('version') version: string): Promise<PolicyText> {
    const text = await this.list.text(parseOrRefuse(z.object({ version: z.coerce.number().int().min(0).max(2 ** 31 - 1) }), { version }).version);
    if (!text) throw new RefusalError(404, 'not-found', 'There is no such version.');
    return text;
  }

  @Post('check')
  @HttpCode(200)
  @Permission('floor.policy')
  async check(@ParsedBody(CheckPolicySchema) { policy }: { readonly policy: FloorPolicy }): Promise<{ faults: readonly ShownPolicyFault[] }> {
    return { faults: await this.faults.execute(policy) };
  }

  @Post()
  @HttpCode(200)
  @Permission('floor.policy')
  async publish(@CurrentSession() session: HttpSession, @ParsedBody(PublishPolicySchema) wish: Wish): Promise<PolicyPage> {
    const published = await this.publishPolicy.execute({ ...wish, by: session.personId });
    if (!published.ok) throw refusalOf(published.refusal);
    return this.list.execute();
  }
}

function refusalOf(refusal: PublishPolicyRefusal): HttpException {
  switch (refusal.code) {
    case 'changed':
      return new RefusalError(409, 'changed', 'Somebody published another version meanwhile. Look at it first.');
    case 'in-the-past':
      return new RefusalError(422, 'in-the-past', 'That moment is over. Publish it for now, or for later.');
    case 'faults':
      return new HttpException({ code: 'faults', message: 'It is not published: callers or agents would be harmed.', faults: refusal.faults }, 422);
  }
}
