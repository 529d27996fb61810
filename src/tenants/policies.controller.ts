import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { PolicyService, policyChoice, type PolicyChoice, type PolicyView } from './policy.service.js';

/** What the municipality chooses where the law leaves room, dated and with its ground. */
@ApiTags('Beleid')
@ApiBearerAuth()
@Controller('api/v1/policies')
export class PoliciesController {
  constructor(private readonly policies: PolicyService) {}

  @Get()
  @ApiOperation({
    summary: 'Alle keuzes van de gemeente',
    description: 'Wat nu geldt, in woorden, met de regel en de geschiedenis.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly PolicyView[] }> {
    return { items: await this.policies.list(actor) };
  }

  @Get(':name')
  @ApiOperation({ summary: 'Eén keuze van de gemeente', description: 'Met de geschiedenis.' })
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('name') name: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PolicyView> {
    const view = await this.policies.read(actor, name);
    showRevision(response, view.revision);
    return view;
  }

  @Put(':name')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Keuze vaststellen',
    description: 'Geldt vanaf een dag, met het besluit van college of raad als grond.',
  })
  @ApiZodBody(policyChoice)
  @ApiChanges()
  async choose(
    @CurrentActor() actor: SessionActor,
    @Param('name') name: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(policyChoice)) choice: PolicyChoice,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    showRevision(response, await this.policies.choose(actor, name, choice, expected));
  }
}
