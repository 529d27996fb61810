import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { municipalityCode } from '../candidates/candidate.schemas.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { MATCHING_FIELDS, type MatchingField } from '../outcomes/matching-fields.js';
import { CONTRADICTIONS, type Contradiction, type Mend } from './contradiction.js';
import type { MunicipalityCompleteness } from './missing-in-files.js';
import { QualityService, type Contradictions } from './quality.service.js';

const field = z.enum(MATCHING_FIELDS, { error: `Kies een van: ${MATCHING_FIELDS.join(', ')}.` });
type Told = Contradiction & { readonly title: string; readonly advice: string; readonly mendAt: string | null };

/** What is missing and what contradicts what, for systems that watch over it. */
@ApiTags('Gegevenskwaliteit')
@ApiBearerAuth()
@Controller('api/v1/quality')
export class QualityController {
  constructor(private readonly quality: QualityService) {}

  @Get('contradictions')
  @ApiOperation({
    summary: 'Tegenstrijdigheden',
    description:
      'Wat de dagelijkse controle vond en nog openstaat, wat laatst is opgelost, en wanneer is gekeken. Zonder namen. `mendAt` is de pagina waar het te herstellen is.',
  })
  async contradictions(
    @CurrentActor() actor: SessionActor,
  ): Promise<
    Omit<Contradictions, 'open' | 'solved'> & { readonly open: readonly Told[]; readonly solved: readonly Told[] }
  > {
    const { open, solved, ...checked } = await this.quality.contradictions(actor);
    return { ...checked, open: open.map(told), solved: solved.map(told) };
  }

  @Get('completeness')
  @ApiOperation({
    summary: 'Volledigheid per gemeente',
    description: 'Hoeveel dossiers elk gegeven missen dat nodig is om iemand aan werk te koppelen (G18).',
  })
  async completeness(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly items: readonly MunicipalityCompleteness[] }> {
    return { items: await this.quality.completeness(actor) };
  }

  @Get('completeness/:municipality/:field')
  @ApiParam({ name: 'field', enum: MATCHING_FIELDS })
  @ApiOperation({
    summary: 'Dossiers die een gegeven missen',
    description: 'Met de pagina waar het in te vullen is. Wie niet is bereikt, staat onderaan.',
  })
  async lacking(
    @CurrentActor() actor: SessionActor,
    @Param('municipality', new ZodPipe(municipalityCode)) municipality: string,
    @Param('field', new ZodPipe(field)) missing: MatchingField,
  ): Promise<{
    readonly items: readonly { readonly candidate: string; readonly notReached: boolean; readonly mendAt: string }[];
  }> {
    const { items } = await this.quality.lacking(actor, municipality, missing);
    return {
      items: items.map(({ candidate, notReached }) => {
        return { candidate, notReached, mendAt: `/personen/${candidate}/op-weg/${missing}` };
      }),
    };
  }
}

function told(one: Contradiction): Told {
  const { title, mend }: { readonly title: string; readonly mend: Mend } = CONTRADICTIONS[one.kind];
  return { ...one, title, advice: mend.advice, mendAt: mend.at?.(one.stream, one.place) ?? null };
}
