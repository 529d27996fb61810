import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../../access/current-actor.js';
import type { SessionActor } from '../../access/session.js';
import { ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../../http/api-schema.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import type { LetterRun, LetterRunKind } from './letter-run.js';
import { LetterRuns } from './letter-runs.service.js';

const kind = z
  .enum(['reset', 'statement'], { error: 'Kies reset of statement.' })
  .describe('reset: het bedrag vanaf 1 januari; statement: de jaaropgave aan werkgevers');
const runWish = z.strictObject({
  year: z.int({ error: 'Geef een jaar als 2026.' }).min(2017).max(2100),
  kind,
});
const runQuery = z.strictObject({ year: z.coerce.number().int().min(2017).max(2100), kind });
const runSchema = z.strictObject({
  run: z
    .strictObject({
      id: z.string(),
      askedBy: z.string(),
      askedAt: z.string(),
      letters: z.int().describe('Hoeveel brieven er te maken waren'),
      ready: z.int().describe('Hoeveel er klaar zijn'),
      state: z.enum(['running', 'done', 'stopped']),
      finishedAt: z.string().nullable(),
      faults: z.array(
        z.strictObject({
          owner: z.string().describe('De plaatsing, of de werkgever van een jaaropgave'),
          addressee: z.enum(['employer', 'worker']),
          why: z.string(),
        }),
      ),
    })
    .nullable()
    .describe('Leeg: nog niet gevraagd, of er is niets te maken'),
});
type RunView = z.infer<typeof runSchema>;

/** The letters of a year, made by a worker: asked for, followed, stopped. */
@ApiTags('Brieven')
@ApiBearerAuth()
@Controller('api/v1/letter-runs')
export class LetterRunsController {
  constructor(private readonly runs: LetterRuns) {}

  @Get()
  @ApiOperation({
    operationId: 'readLetterRun',
    summary: 'Hoe ver de brieven van een jaar zijn',
    description: 'De laatste keer dat zij zijn gevraagd. De brieven zelf staan bij de documenten.',
  })
  @ApiZodQuery(runQuery)
  @ApiZodAnswer(200, 'Hoe ver het is.', runSchema)
  async read(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(runQuery)) { year, kind: of }: z.infer<typeof runQuery>,
  ): Promise<RunView> {
    return this.last(actor, year, of);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'askLetterRun',
    summary: 'Alle brieven van een jaar laten maken',
    description:
      'Het gaat op de achtergrond door. Nog eens vragen terwijl het loopt, begint niets opnieuw; een brief die er is, wordt niet nog eens gemaakt.',
  })
  @ApiZodBody(runWish)
  @ApiZodAnswer(202, 'Hoe ver het is.', runSchema)
  async ask(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(runWish)) { year, kind: of }: z.infer<typeof runWish>,
  ): Promise<RunView> {
    await this.runs.ask(actor, year, of);
    return this.last(actor, year, of);
  }

  @Post('stop')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'stopLetterRun',
    summary: 'Stoppen met de brieven van een jaar',
    description: 'Wat al is gemaakt, blijft.',
  })
  @ApiZodBody(runWish)
  @ApiZodAnswer(200, 'Hoe ver het is gekomen.', runSchema)
  async stop(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(runWish)) { year, kind: of }: z.infer<typeof runWish>,
  ): Promise<RunView> {
    await this.runs.stop(actor, year, of);
    return this.last(actor, year, of);
  }

  private async last(actor: SessionActor, year: number, of: LetterRunKind): Promise<RunView> {
    return { run: viewOf(await this.runs.last(actor, year, of)) };
  }
}

function viewOf(run: LetterRun | undefined): RunView['run'] {
  if (run === undefined) return null;
  const { id, askedBy, askedAt, letters, ready, state, finishedAt, faults } = run;
  const told = faults.map(({ owner, addressee, why }) => ({ owner, addressee, why }));
  return { id, askedBy, askedAt, letters, ready, state, finishedAt, faults: told };
}
