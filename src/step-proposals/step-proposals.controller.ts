import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { ProposalAnswers, type ConfirmedStep } from './proposal-answers.service.js';
import { ProposalReader, type ProposalView } from './proposal-reader.service.js';
import {
  confirmedStep,
  newProposal,
  proposalAgain,
  proposalAnswer,
  proposalDecline,
  proposalList,
  proposalMade,
  proposalNumber,
  proposalQuery,
  type ProposalAnswer,
  type ProposalList,
} from './step-proposal.schemas.js';
import type { ListedProposal } from './step-proposal-rows.js';
import { StepProposals } from './step-proposals.service.js';

const ONE = 'placements/:id/step-proposals/:number';
const NumberPipe = new ZodPipe(proposalNumber);

/** Steps laid before a second person (B2b, M32, M51). */
@ApiTags('Voorstellen aan een tweede persoon')
@ApiBearerAuth()
@Controller('api/v1')
export class StepProposalsController {
  constructor(
    private readonly proposals: StepProposals,
    private readonly answers: ProposalAnswers,
    private readonly reader: ProposalReader,
  ) {}

  @Get('step-proposals')
  @ApiOperation({
    operationId: 'listStepProposals',
    summary: 'Voorstellen',
    description:
      'toConfirm: wat u bevestigt, ook als vervanger. mine: wat u zelf voorlegde en nog wacht. answered: wat daarvan is beantwoord. open: alles wat wacht, voor de manager.',
  })
  @ApiZodQuery(proposalQuery)
  @ApiZodAnswer(200, 'De dichtstbijzijnde laatste dag eerst.', proposalList)
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(proposalQuery)) { scope, limit }: z.infer<typeof proposalQuery>,
  ): Promise<ProposalList> {
    return { items: (await this.reader.list(actor, scope, limit)).map(withoutNames) };
  }

  @Get('placements/:id/step-proposals')
  @ApiOperation({
    operationId: 'listPlacementStepProposals',
    summary: 'Voorstellen bij een plaatsing',
    description: 'Ook die zijn beantwoord of vervallen; het laatste eerst.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De voorstellen.', proposalList)
  async listOf(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Purpose() purpose: string | undefined,
  ): Promise<ProposalList> {
    const look = { operation: 'stepProposal.read', purpose };
    return { items: (await this.reader.listOf(actor, placement, look)).map(withoutNames) };
  }

  @Post('placements/:id/step-proposals')
  @ApiOperation({
    operationId: 'proposeStep',
    summary: 'Stap voorleggen aan een tweede persoon',
    description:
      'Een afspraak van na de start (regel B2b), een verbetering boven de grens (geval M32), een herroepen einde of een andere werkgever (geval M51). Er wordt nog niets vastgelegd. If-Match is de versie van het onderdeel.',
  })
  @ApiZodBody(newProposal)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(201, 'Voorgelegd.', proposalMade)
  @ApiResponse({
    status: 409,
    description: 'Er wacht al een voorstel, of voor deze stap is geen tweede persoon nodig.',
  })
  async propose(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(newProposal)) { instance, event, secondBy }: z.infer<typeof newProposal>,
    @IdempotencyKey('step.propose') idempotency: Idempotency | undefined,
  ): Promise<z.infer<typeof proposalMade>> {
    const given = { placement, instance, sent: event, second: secondBy, expectedRevision };
    const number = await this.proposals.propose(actor, { ...given, ...(idempotency && { idempotency }) });
    return { placement, number };
  }

  @Get(ONE)
  @ApiOperation({
    operationId: 'readStepProposal',
    summary: 'Voorstel lezen',
    description:
      'Wat er wordt vastgelegd, wat het nu zou veroorzaken, en wat u ermee kunt. De ETag is de versie ervan.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'Het voorstel.', proposalAnswer)
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProposalAnswer> {
    const view = await this.reader.read(actor, placement, number, { operation: 'stepProposal.read', purpose });
    showRevision(response, view.proposal.entry);
    return answerOf(view);
  }

  @Post(`${ONE}/confirmation`)
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmStepProposal',
    summary: 'Voorstel bevestigen',
    description:
      'Door wie is gevraagd of die vervangt, nooit door wie het voorlegde. De stap staat dan in het dossier: in naam van wie hem voorlegde, met u als tweede persoon.',
  })
  @ApiChanges()
  @ApiZodAnswer(200, 'Vastgelegd.', confirmedStep)
  @ApiResponse({ status: 403, description: 'U bent niet gevraagd.' })
  async confirm(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @ExpectedRevision() expected: number,
  ): Promise<ConfirmedStep> {
    return this.answers.confirm(actor, { placement, number, expected });
  }

  @Post(`${ONE}/decline`)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'declineStepProposal',
    summary: 'Voorstel afwijzen',
    description: 'Met de reden; die wordt versleuteld bewaard. Wie het voorlegde krijgt bericht.',
  })
  @ApiZodBody(proposalDecline)
  @ApiChanges()
  async decline(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(proposalDecline)) { reason }: z.infer<typeof proposalDecline>,
  ): Promise<void> {
    await this.answers.decline(actor, { placement, number, expected }, reason);
  }

  @Post(`${ONE}/withdrawal`)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'withdrawStepProposal',
    summary: 'Voorstel intrekken',
    description: 'Door wie het voorlegde, of een manager.',
  })
  @ApiChanges()
  async withdraw(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @ExpectedRevision() expected: number,
  ): Promise<void> {
    await this.answers.withdraw(actor, { placement, number, expected });
  }

  @Post(`${ONE}/renewal`)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'renewStepProposal',
    summary: 'Voorstel opnieuw voorleggen',
    description:
      'Met dezelfde inhoud, op het dossier zoals het nu is, ook na vervallen of aan een ander. If-Match is de versie van het voorstel.',
  })
  @ApiZodBody(proposalAgain)
  @ApiChanges()
  async again(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(proposalAgain)) { secondBy }: z.infer<typeof proposalAgain>,
  ): Promise<void> {
    await this.proposals.again(actor, { placement, number, expected }, { second: secondBy });
  }
}

function withoutNames({ candidate: _candidate, employer: _employer, ...listed }: ListedProposal) {
  return listed;
}

function answerOf({ proposal, content, current, ...view }: ProposalView): ProposalAnswer {
  const {
    tenant: _tenant,
    entry: _entry,
    proposerRole: _role,
    content: _sealed,
    answer: _answer,
    ...stored
  } = proposal;
  const { candidate: _candidate, employer: _employer, changes, ...rest } = view;
  const changed = stored.state === 'open' && current !== stored.revision;
  return {
    ...stored,
    ...rest,
    changed,
    payload: content?.payload ?? null,
    sealed: content?.sealed ?? null,
    seen: content?.seen ?? null,
    changes: changes.map((one) => ({ ...one })),
  };
}
