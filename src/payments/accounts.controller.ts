import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { code, localDate } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import type { Idempotency } from '../engine/command.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { EmployerAccount } from './account-rows.js';
import { AccountService } from './account.service.js';
import { BankFileService } from './bank-file.service.js';

const iban = z.string({ error: 'Geef een IBAN.' }).max(42);
const newAccount = z.strictObject({
  iban,
  proof: code,
  upload: z
    .uuid({ error: 'Dit is geen kenmerk van een bestand.' })
    .nullable()
    .default(null)
    .describe('Het bestand met het bewijs'),
  withoutProof: code.nullable().default(null).describe('Bij een wijziging zonder bestand: waarom'),
});
const approval = z.strictObject({
  calledBackOn: localDate,
  despiteAlarm: code.nullable().default(null).describe('Waarom een rekening met alarm toch klopt'),
});
const payingAccount = z.strictObject({ iban, name: z.string().trim().min(1).max(70) });

/** Where is paid to, and from (M16). */
@ApiTags('Rekeningen')
@ApiBearerAuth()
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly accounts: AccountService,
    private readonly files: BankFileService,
  ) {}

  @Get('employers/:id/accounts')
  @ApiOperation({ summary: 'Rekeningen van een werkgever', description: 'Alleen de laatste vier tekens van het IBAN.' })
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly EmployerAccount[] }> {
    return { items: await this.accounts.list(actor, id) };
  }

  @Post('employers/:id/accounts')
  @ApiOperation({
    summary: 'Rekening van een werkgever invoeren',
    description:
      'Met bewijs: een bestand dat voor deze werkgever is ingestuurd, of bij een wijziging de reden waarom dat er niet is. De oude rekening blijft in gebruik tot de nieuwe is goedgekeurd en de wachttijd voorbij is.',
  })
  @ApiZodBody(newAccount)
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Wacht op goedkeuring; alarm zegt waarom hij een tweede blik vraagt.' })
  async request(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(newAccount)) input: z.infer<typeof newAccount>,
    @IdempotencyKey('account.request') idempotency: Idempotency | undefined,
  ): Promise<EmployerAccount> {
    return this.accounts.request(actor, id, input, idempotency);
  }

  @Post('employers/:id/accounts/:number/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Rekening goedkeuren',
    description: 'Door een tweede persoon, na terugbellen op een bekend nummer (M16).',
  })
  @ApiZodBody(approval)
  @ApiRepeatable()
  async approve(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(approval)) { calledBackOn, despiteAlarm }: z.infer<typeof approval>,
    @IdempotencyKey('account.approve') idempotency: Idempotency | undefined,
  ): Promise<EmployerAccount> {
    return this.accounts.approve(actor, id, number, calledBackOn, despiteAlarm, idempotency);
  }

  @Post('employers/:id/accounts/:number/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rekening afwijzen', description: 'De oude rekening blijft in gebruik.' })
  @ApiRepeatable()
  async reject(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @IdempotencyKey('account.reject') idempotency: Idempotency | undefined,
  ): Promise<EmployerAccount> {
    return this.accounts.reject(actor, id, number, idempotency);
  }

  @Put('paying-account')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Eigen rekening instellen',
    description: 'De rekening waarvan wordt betaald, vanaf vandaag.',
  })
  @ApiZodBody(payingAccount)
  async setPayingAccount(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(payingAccount)) account: z.infer<typeof payingAccount>,
  ): Promise<void> {
    await this.files.setPayingAccount(actor, account);
  }
}
