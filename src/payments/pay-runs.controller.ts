import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { code } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import type { Idempotency } from '../engine/command.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { BankFileService } from './bank-file.service.js';
import type { StoredRun } from './pay-books.js';
import { PayRunReader, type ShownRun } from './pay-run-reader.service.js';
import { PayRunService } from './pay-run.service.js';
import { returnedPayment, ReturnedPayments, type ReturnedPayment } from './returned-payment.service.js';

const newRun = z.strictObject({
  month: z
    .string({ error: 'Geef een maand.' })
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Geef een maand als jjjj-mm.' }),
});
const withdrawal = z.strictObject({ reason: code });

/** Pay runs: prepared, approved by a second person, released (B16, F8). */
@ApiTags('Betaalruns')
@ApiBearerAuth()
@Controller('api/v1/pay-runs')
export class PayRunsController {
  constructor(
    private readonly runs: PayRunService,
    private readonly reader: PayRunReader,
    private readonly files: BankFileService,
    private readonly returns: ReturnedPayments,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Betaalruns', description: 'De laatste eerst, met totaal en wat is aangehouden.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly StoredRun[] }> {
    return { items: await this.runs.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Betaalrun klaarzetten',
    description:
      'Over een maand die voorbij is: per plaatsing en maand wat er recht op is min wat er geboekt is, met de reden. ' +
      'Nog een keer vragen geeft dezelfde betaalrun.',
  })
  @ApiZodBody(newRun)
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Klaargezet; Location en ETag wijzen naar de betaalrun.' })
  @ApiResponse({ status: 409, description: 'Er staat nog een andere betaalrun open.' })
  async prepare(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newRun)) { month }: z.infer<typeof newRun>,
    @IdempotencyKey('payRun.prepare') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredRun> {
    const run = await this.runs.prepare(actor, month, idempotency);
    response.location(`/api/v1/pay-runs/${run.id}`);
    return shown(response, run);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Een betaalrun',
    description: 'Elke regel met maand, bedrag, verschil en reden; wat is aangehouden, in dagen en euro.',
  })
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ShownRun> {
    return shown(response, await this.reader.read(actor, id));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Betaalrun goedkeuren',
    description: 'Door een tweede persoon, die niet over een plaatsing erin besloot (regel F8).',
  })
  @ApiChanges()
  @ApiRepeatable()
  async approve(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @IdempotencyKey('payRun.approve') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredRun> {
    return shown(response, await this.runs.approve(actor, id, expected, idempotency));
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Betaalrun vrijgeven',
    description: 'Door iemand die geen rekening erin wijzigde (regel F8). Daarna is er een betaalbestand.',
  })
  @ApiChanges()
  @ApiRepeatable()
  async release(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @IdempotencyKey('payRun.release') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredRun> {
    return shown(response, await this.runs.release(actor, id, expected, idempotency));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Betaalrun intrekken',
    description: 'Zolang hij niet is vrijgegeven. Hij telt dan niet mee.',
  })
  @ApiZodBody(withdrawal)
  @ApiChanges()
  @ApiRepeatable()
  async withdraw(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(withdrawal)) { reason }: z.infer<typeof withdrawal>,
    @IdempotencyKey('payRun.withdraw') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredRun> {
    return shown(response, await this.runs.withdraw(actor, id, reason, expected, idempotency));
  }

  @Post(':id/returns')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Teruggekomen betaling vastleggen',
    description:
      'De bank stortte de betaling aan een werkgever terug. Zij gaat mee met de volgende betaalrun. Ligt het aan de ' +
      'rekening, dan wordt daar niet meer op betaald tot er een andere is goedgekeurd (M16).',
  })
  @ApiZodBody(returnedPayment)
  @ApiChanges()
  @ApiRepeatable()
  async returned(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(returnedPayment)) input: ReturnedPayment,
    @IdempotencyKey('payment.return') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StoredRun> {
    return shown(response, await this.returns.record(actor, id, input, expected, idempotency));
  }

  @Get(':id/file')
  @ApiOperation({
    summary: 'Betaalbestand',
    description:
      'Voor de bank (pain.001.001.09): één bedrag per werkgever. Werkgevers zonder rekening gaan mee zodra die er is.',
  })
  @ApiResponse({ status: 200, description: 'Het bestand.', content: { 'application/xml': {} } })
  async file(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, mediaType, text } = await this.files.fileOf(actor, id);
    response
      .set({
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      })
      .send(text);
  }
}

function shown<T extends StoredRun>(response: Response, run: T): T {
  showRevision(response, run.revision);
  return run;
}
