import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AskReassignmentRequest, AskReassignmentRequestSchema, type AssignRequest, AssignRequestSchema, type ClarifyRequest, ClarifyRequestSchema, type DecideClosingRequest, DecideClosingRequestSchema,
  type DecideTransferRequest, DecideTransferRequestSchema, type InboxTicket, type InterimRequest, InterimRequestSchema, type ProposeClosingRequest, ProposeClosingRequestSchema,
  type ProposeTransferRequest, ProposeTransferRequestSchema, type ResolveRequest, ResolveRequestSchema, type WriteOrderRequest, WriteOrderRequestSchema,
} from '@pukar/forwarding-core/contracts';
import { CurrentSession, ParsedBody, Permission } from '@pukar/platform/http';
import { toAskReassignment, toAssign, toClarify, toDecideClosing, toDecideTransfer, toInterim, toProposeClosing, toProposeTransfer, toResolve, toWriteOrder } from '../acts/deeds.js';
import type { OfficerSession } from '../officer-sessions.js';
import { ActOnTicket, type DeedOn } from '../use-cases/act-on-ticket.use-case.js';
import { valueOrRefusal } from './ticket-refusals.js';

/** What an officer can do to one ticket; each answers with the ticket as it is then. */
@Controller('api/inbox/:reference')
export class ActsController {
  constructor(private readonly actOnTicket: ActOnTicket) {}

  @Post('resolve')
  @HttpCode(200)
  @Permission('inbox.resolve')
  resolve(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(ResolveRequestSchema) request: ResolveRequest): Promise<InboxTicket> {
    return this.act(session, reference, toResolve(request));
  }

  @Post('assign')
  @HttpCode(200)
  @Permission('inbox.assign')
  assign(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(AssignRequestSchema) request: AssignRequest): Promise<InboxTicket> {
    return this.act(session, reference, toAssign(request));
  }

  @Post('ask-reassignment')
  @HttpCode(200)
  @Permission('inbox.ask-reassignment')
  askReassignment(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(AskReassignmentRequestSchema) request: AskReassignmentRequest): Promise<InboxTicket> {
    return this.act(session, reference, toAskReassignment(request));
  }

  @Post('interim')
  @HttpCode(200)
  @Permission('inbox.resolve')
  interim(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(InterimRequestSchema) request: InterimRequest): Promise<InboxTicket> {
    return this.act(session, reference, toInterim(request));
  }

  @Post('clarify')
  @HttpCode(200)
  @Permission('inbox.resolve')
  clarify(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(ClarifyRequestSchema) request: ClarifyRequest): Promise<InboxTicket> {
    return this.act(session, reference, toClarify(request));
  }

  @Post('propose-transfer')
  @HttpCode(200)
  @Permission('inbox.propose')
  proposeTransfer(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(ProposeTransferRequestSchema) request: ProposeTransferRequest): Promise<InboxTicket> {
    return this.act(session, reference, toProposeTransfer(request));
  }

  @Post('decide-transfer')
  @HttpCode(200)
  @Permission('inbox.decide-transfer')
  decideTransfer(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(DecideTransferRequestSchema) request: DecideTransferRequest): Promise<InboxTicket> {
    return this.act(session, reference, (row, own) => toDecideTransfer(request, { own, from: row.to_decide?.fromDepartment ?? null }));
  }

  @Post('propose-closing')
  @HttpCode(200)
  @Permission('inbox.propose')
  proposeClosing(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(ProposeClosingRequestSchema) request: ProposeClosingRequest): Promise<InboxTicket> {
    return this.act(session, reference, toProposeClosing(request));
  }

  @Post('decide-closing')
  @HttpCode(200)
  @Permission('inbox.decide-closing')
  decideClosing(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(DecideClosingRequestSchema) request: DecideClosingRequest): Promise<InboxTicket> {
    return this.act(session, reference, (row) => toDecideClosing(request, row.to_decide?.reasonCode ?? null));
  }

  @Post('write-order')
  @HttpCode(200)
  @Permission('inbox.order')
  writeOrder(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(WriteOrderRequestSchema) request: WriteOrderRequest): Promise<InboxTicket> {
    return this.act(session, reference, toWriteOrder(request));
  }

  private async act(session: OfficerSession, reference: string, deed: DeedOn): Promise<InboxTicket> {
    return valueOrRefusal(await this.actOnTicket.execute(session, reference, deed));
  }
}
