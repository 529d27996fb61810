import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { localDate, placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiRevisions, requireRevisions } from '../http/revision-of-each.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { CaseloadHandoverService, type HandedOver } from './caseload-handover.service.js';
import type { OwnedPlacement } from './caseload-rows.js';
import {
  caseloadHandover,
  newSubstitution,
  orderAssignment,
  orderHandover,
  orderWithdrawal,
} from './caseload.schemas.js';
import type {
  CaseloadHandover,
  NewSubstitution,
  OrderAssignment,
  OrderHandover,
  OrderWithdrawal,
  PooledOrder,
  Substitution,
} from './caseload.schemas.js';
import { OrderHandoverService, type OrdersHandedOver } from './order-handover.service.js';
import { SubstitutionService } from './substitution.service.js';
import { WorkloadService, type Workloads } from './workload.service.js';

const ending = z.strictObject({ until: localDate });
const substitutionNumber = z.coerce.number().pipe(placementNumber);

/** Who follows which placements (M43). */
@ApiTags('Werkverdeling')
@ApiBearerAuth()
@Controller('api/v1/caseloads')
export class CaseloadsController {
  constructor(
    private readonly handovers: CaseloadHandoverService,
    private readonly substitutions: SubstitutionService,
    private readonly workloads: WorkloadService,
    private readonly orders: OrderHandoverService,
  ) {}

  @Post('handovers')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Plaatsingen aan een andere consulent geven',
    description:
      'Genoemde plaatsingen, elk met de revisie die u las, alles van een collega, of alles zonder eigenaar. Wat niet kan of intussen is veranderd staat onder failed, de rest gaat door.',
  })
  @ApiZodBody(caseloadHandover)
  @ApiRevisions()
  @ApiRepeatable()
  async handOver(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(caseloadHandover)) handover: CaseloadHandover,
    @IdempotencyKey('caseload.handover') idempotency: Idempotency | undefined,
  ): Promise<HandedOver> {
    requireRevisions(handover.placements);
    return this.handovers.handOver(actor, handover, idempotency);
  }

  @Post('order-handovers')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Opdrachten aan een andere deskundige geven',
    description:
      'Meerdere meetopdrachten van een deskundige gaan samen over, met één controle van de registratie (regel C6, geval M20). Een gepland bezoek vervalt. Wat niet kan staat onder failed, de rest gaat door.',
  })
  @ApiZodBody(orderHandover)
  @ApiRevisions()
  @ApiRepeatable()
  async handOverOrders(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(orderHandover)) handover: OrderHandover,
    @IdempotencyKey('orders.handover') idempotency: Idempotency | undefined,
  ): Promise<OrdersHandedOver> {
    requireRevisions(handover.orders);
    return this.orders.handOver(actor, handover, idempotency);
  }

  @Post('order-withdrawals')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Opdrachten van een deskundige terugleggen',
    description:
      'Meerdere meetopdrachten gaan samen terug naar de opdrachten zonder deskundige (geval M20). Een gepland bezoek vervalt met een bericht voor de agenda. Na het bezoek kan dit niet meer: geef de opdracht dan aan een andere deskundige. Wat niet kan staat onder failed.',
  })
  @ApiZodBody(orderWithdrawal)
  @ApiRevisions()
  @ApiRepeatable()
  async withdrawOrders(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(orderWithdrawal)) withdrawal: OrderWithdrawal,
    @IdempotencyKey('orders.withdrawal') idempotency: Idempotency | undefined,
  ): Promise<OrdersHandedOver> {
    requireRevisions(withdrawal.orders);
    return this.orders.withdraw(actor, withdrawal, idempotency);
  }

  @Post('order-assignments')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Opdrachten zonder deskundige samen bestellen',
    description:
      'Meerdere metingen die op een deskundige wachten worden samen besteld, met één controle van de registratie (regel C6). Wat niet kan staat onder failed.',
  })
  @ApiZodBody(orderAssignment)
  @ApiRevisions()
  @ApiRepeatable()
  async assignOrders(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(orderAssignment)) assignment: OrderAssignment,
    @IdempotencyKey('orders.assignment') idempotency: Idempotency | undefined,
  ): Promise<OrdersHandedOver> {
    requireRevisions(assignment.orders);
    return this.orders.assign(actor, assignment, idempotency);
  }

  @Get('order-pool')
  @ApiOperation({
    summary: 'Metingen zonder deskundige',
    description: 'Metingen die op een opdracht wachten, de dringendste eerst. Zonder namen.',
  })
  async pool(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly PooledOrder[] }> {
    const items = await this.orders.pooled(actor);
    return {
      items: items.map(({ placement, number, orderBy, facts, revision }) => ({
        placement,
        number,
        urgent: facts.urgent,
        orderBy,
        revision,
      })),
    };
  }

  @Get('without-owner')
  @ApiOperation({
    summary: 'Plaatsingen zonder eigenaar',
    description: 'Lopende plaatsingen waarvan de consulent hier niet meer werkt, of die er geen hebben.',
  })
  async withoutOwner(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly OwnedPlacement[] }> {
    return { items: await this.handovers.withoutOwner(actor) };
  }

  @Get('workload')
  @ApiOperation({
    summary: 'Werk per consulent en per deskundige',
    description: 'Open dossiers of metingen, hoeveel te laat zijn en hoeveel deze week aan de beurt komen.',
  })
  async workload(@CurrentActor() actor: SessionActor): Promise<Workloads> {
    return this.workloads.read(actor);
  }

  @Get('substitutions')
  @ApiOperation({ summary: 'Vervangingen', description: 'Wie voor wie waarneemt, en wanneer; de laatste eerst.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Substitution[] }> {
    return { items: await this.substitutions.list(actor) };
  }

  @Post('substitutions')
  @ApiOperation({
    summary: 'Vervanging regelen',
    description: 'De vervanger ziet in die dagen de taken van de collega en tekent onder het mandaat op diens naam.',
  })
  @ApiZodBody(newSubstitution)
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newSubstitution)) given: NewSubstitution,
  ): Promise<{ readonly number: number }> {
    return { number: await this.substitutions.add(actor, given) };
  }

  @Post('substitutions/:number/ending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Vervanging beëindigen', description: 'Na de laatste dag is het weer voorbij.' })
  @ApiZodBody(ending)
  async end(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(substitutionNumber)) number: number,
    @Body(new ZodPipe(ending)) { until }: z.infer<typeof ending>,
  ): Promise<void> {
    await this.substitutions.end(actor, number, until);
  }
}
