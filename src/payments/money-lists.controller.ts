import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { AccountOverview } from './account-overview.js';
import { AccountService } from './account.service.js';
import { DecidedOtherwiseService, type DecidedOtherwise } from './decided-otherwise.service.js';
import { declining, InterestDecisions, lateLine, type LateLineKey } from './interest-decision.service.js';
import type { InterestDecision } from './interest-rows.js';
import { KeptInterest } from './interest-proposals.service.js';
import type { InterestProposal } from './interest.service.js';
import { OutstandingService, type Outstanding } from './outstanding.service.js';
import type { Recovery, UnclaimedDecision } from './recovery-rows.js';
import { RecoveryService } from './recovery.service.js';
import type { YearEmployer } from './employer-year-rows.js';
import { YearStatementService, type YearStatement } from './year-statement.service.js';

const year = z.coerce
  .number({ error: 'Geef een jaar.' })
  .int({ error: 'Geef een jaar.' })
  .min(2017, { error: 'Geef een jaar vanaf 2017.' })
  .max(2100, { error: 'Geef een jaar.' });
const yearQuery = z.strictObject({ year });

/** Lists over all placements of a deciding body: accounts, claims, what is open, what was decided otherwise. */
@ApiTags('Betalingen')
@ApiBearerAuth()
@Controller('api/v1')
export class MoneyListsController {
  constructor(
    private readonly accounts: AccountService,
    private readonly recoveries: RecoveryService,
    private readonly outstanding: OutstandingService,
    private readonly otherwise: DecidedOtherwiseService,
    private readonly interest: KeptInterest,
    private readonly decisions: InterestDecisions,
    private readonly statements: YearStatementService,
  ) {}

  @Get('accounts')
  @ApiOperation({
    summary: 'Rekeningen van alle werkgevers',
    description: 'Wat op goedkeuring of de wachttijd wacht, met alarm, en welke werkgevers er geen hebben (M16).',
  })
  async accountOverview(@CurrentActor() actor: SessionActor): Promise<AccountOverview> {
    return this.accounts.overview(actor);
  }

  @Get('recoveries')
  @ApiOperation({
    summary: 'Alle terugvorderingen',
    description: 'En besluiten tot terugvordering waarop nog geen vordering is geopend (M33).',
  })
  async recoveryOverview(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly claims: readonly Recovery[]; readonly unclaimed: readonly UnclaimedDecision[] }> {
    return this.recoveries.overview(actor);
  }

  @Get('outstanding')
  @ApiOperation({
    summary: 'Nog te betalen en te ontvangen',
    description: 'Over maanden die voorbij zijn, zoals een betaalrun het nu zou vinden (M34). Er wordt niets geboekt.',
  })
  async open(@CurrentActor() actor: SessionActor): Promise<Outstanding> {
    return this.outstanding.of(actor);
  }

  @Get('decided-otherwise')
  @ApiOperation({
    summary: 'Bedragen die anders zijn besloten dan de regels',
    description: 'Het besluit gaat voor en wordt betaald; herstel gaat alleen met een besluit (M48, regel B16).',
  })
  async decidedOtherwise(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly items: readonly DecidedOtherwise[] }> {
    const { items } = await this.otherwise.list(actor);
    return { items };
  }

  @Get('interest-proposals')
  @ApiOperation({
    summary: 'Voorstellen voor wettelijke rente',
    description: 'Bij te late betaling, vanaf het bedrag dat de gemeente kiest (regel B16). Een mens beslist.',
  })
  async interestProposals(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly items: readonly InterestProposal[] }> {
    const { items } = await this.interest.list(actor);
    return { items };
  }

  @Get('interest-decisions')
  @ApiOperation({
    summary: 'Besluiten over wettelijke rente',
    description: 'Klaargezet, besloten of afgewezen (regel B16).',
  })
  async interestDecisions(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly items: readonly InterestDecision[] }> {
    return { items: await this.decisions.list(actor) };
  }

  @Post('interest-decisions')
  @ApiOperation({
    summary: 'Besluit over rente klaarzetten',
    description: 'Over een regel die te laat is betaald (regel B16).',
  })
  @ApiZodBody(lateLine)
  async prepareInterest(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(lateLine)) line: LateLineKey,
  ): Promise<InterestDecision> {
    return this.decisions.prepare(actor, line);
  }

  @Post('placements/:id/interest-decisions/:number/decision')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rente toekennen', description: 'Met mandaat, door een ander dan wie het klaarzette.' })
  async decideInterest(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    await this.decisions.decide(actor, id, number);
  }

  @Post('placements/:id/interest-decisions/:number/refusal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Geen rente', description: 'Met de reden: de vertraging lag niet bij de gemeente.' })
  @ApiZodBody(declining)
  async declineInterest(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(declining)) { reason }: z.infer<typeof declining>,
  ): Promise<void> {
    await this.decisions.decline(actor, id, number, reason);
  }

  @Get('year-statements')
  @ApiOperation({ summary: 'Werkgevers met een jaaropgave', description: 'Met wat in het jaar is uitbetaald (M34).' })
  @ApiQuery({ name: 'year', required: true, example: '2026' })
  async yearEmployers(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(yearQuery)) query: z.infer<typeof yearQuery>,
  ): Promise<{ readonly items: readonly YearEmployer[] }> {
    const { items } = await this.statements.employers(actor, query.year);
    return { items };
  }

  @Get('employers/:id/year-statements/:year')
  @ApiOperation({
    summary: 'Jaaropgave voor een werkgever',
    description: 'Per maand van het jaar recht en geboekt; wat is uitbetaald; nog te betalen en te ontvangen (M34).',
  })
  async yearStatement(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('year', new ZodPipe(year)) of: number,
  ): Promise<YearStatement> {
    return this.statements.of(actor, id, of);
  }
}
