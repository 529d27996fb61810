import { Body, Controller, Get, HttpCode, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodAnswer, ApiZodBody } from '../http/api-schema.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { organisationNumberChange, OrganisationNumbers } from './organisation-number.js';

const view = z.strictObject({
  number: z.string().nullable(),
  history: z.array(z.strictObject({ number: z.string().nullable(), on: z.string(), by: z.string() })),
});
type Change = z.infer<typeof organisationNumberChange>;

/** The number by which the government knows the body (OIN). */
@ApiTags('Organisaties')
@ApiBearerAuth()
@Controller('api/v1/organisation-number')
export class OrganisationNumberController {
  constructor(private readonly numbers: OrganisationNumbers) {}

  @Get()
  @ApiOperation({
    operationId: 'readOrganisationNumber',
    summary: 'Organisatienummer (OIN)',
    description:
      'Het OIN van uw organisatie, zoals het in het inzageregister wordt meegegeven; leeg zolang het er niet is.',
  })
  @ApiZodAnswer(200, 'Het nummer, en wat er eerder stond.', view)
  async read(
    @CurrentActor() actor: SessionActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof view>> {
    const { number, revision, history } = await this.numbers.read(actor);
    showRevision(response, revision);
    return { number, history: [...history] };
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'setOrganisationNumber',
    summary: 'Organisatienummer (OIN) vastleggen',
    description: 'Twintig cijfers. Alleen een beheerder; null haalt het weg.',
  })
  @ApiZodBody(organisationNumberChange)
  @ApiChanges()
  async set(
    @CurrentActor() actor: SessionActor,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(organisationNumberChange)) change: Change,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    showRevision(response, await this.numbers.set(actor, change, expected));
  }
}
