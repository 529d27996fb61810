import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { readable } from '../../workflows/payload.js';
import { addDays } from '../../workflows/law/dates.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { keyFrom, pageOf, pageQuery } from '../http/page.js';
import { NotFoundError } from '../http/request.errors.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { lookOperation } from '../journal/look-operations.js';
import { activityId, activityOf, PROCESSING_ACTIVITIES } from '../journal/processing-activities.js';
import { CONFIG, type RunningConfig } from '../platform/config.js';
import { Clock } from '../platform/clock.js';
import { Keys } from '../platform/keys.js';
import { localDate } from '../platform/legal-time.js';
import { activityOfLook, lookRecord } from './look-record.js';
import { OrganisationNumbers } from '../tenants/organisation-number.js';
import { LookRegister } from './look-register.service.js';
import type { StoredLook } from './look-rows.js';
import {
  activitiesSchema,
  activitySchema,
  lookFilter,
  looksPageSchema,
  subjectLooksSchema,
  type LooksPage,
  type SubjectLooks,
} from './look.schemas.js';

const looksQuery = z
  .strictObject({ ...pageQuery.shape, ...lookFilter.shape })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    error: 'De laatste dag ligt voor de eerste.',
    path: ['until'],
    when: readable('from', 'until'),
  });
type Activity = z.infer<typeof activitySchema>;

/** Who looked into which file, in the form of Logboek dataverwerkingen (F6). */
@ApiTags('Inzageregister')
@ApiBearerAuth()
@Controller('api/v1')
export class LooksController {
  private readonly origin: string;

  constructor(
    private readonly register: LookRegister,
    private readonly keys: Keys,
    private readonly clock: Clock,
    private readonly numbers: OrganisationNumbers,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    this.origin = new URL(config.publicUrl).origin;
  }

  @Get('looks')
  @ApiOperation({
    operationId: 'listLooks',
    summary: 'Inzageregister',
    description:
      'Wie in welke dagen in welk dossier keek, de laatste eerst; zonder dagen de laatste zeven. Voor manager en beheerder.',
  })
  @ApiZodQuery(looksQuery)
  @ApiZodAnswer(200, 'Een bladzijde van het register.', looksPageSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(looksQuery)) query: z.infer<typeof looksQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LooksPage> {
    const { limit, cursor, until = localDate(await this.clock.now()), from = addDays(until, -6), ...wish } = query;
    const [at, id] = keyFrom(cursor, 2) ?? [];
    const before = at === undefined || id === undefined ? undefined : ([at, id] as const);
    const rows = await this.register.list(actor, { ...wish, from, until, before }, limit + 1);
    response.set('Cache-Control', 'no-store');
    const { items, next } = pageOf(rows, limit, (look) => [look.at, look.id]);
    const record = await this.recordFor(actor);
    return {
      items: items.map((look) => {
        const { actor: who, placement, candidate } = look;
        return { record: record(look), told: { ...toldOf(look), actor: who, placement, candidate } };
      }),
      next,
    };
  }

  @Get('candidates/:id/subject-looks')
  @ApiOperation({
    operationId: 'listSubjectLooks',
    summary: 'Inzage voor de betrokkene',
    description:
      'Elke inzage in het dossier van een persoon, zonder de naam van de medewerker (AVG artikel 15). De vraag zelf wordt ook vastgelegd.',
  })
  @ApiZodAnswer(200, 'Alle regels, de laatste eerst.', subjectLooksSchema)
  async ofSubject(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubjectLooks> {
    const { looks } = await this.register.ofPerson(actor, id, 'download');
    const record = await this.recordFor(actor);
    response.set('Cache-Control', 'no-store');
    return {
      subject: this.subject(id),
      items: looks.map((look) => ({ record: record(look), told: toldOf(look) })),
    };
  }

  @Get('processing-activities')
  @ApiOperation({
    operationId: 'listProcessingActivities',
    summary: 'Verwerkingsactiviteiten',
    description: 'Waarvoor gegevens worden gebruikt, op welke grond, en hoe lang ze blijven (AVG artikel 30).',
  })
  @ApiZodAnswer(200, 'Alle verwerkingsactiviteiten, met hun versies.', activitiesSchema)
  activities(): { readonly items: readonly Activity[] } {
    return { items: PROCESSING_ACTIVITIES.map((one) => activityView(activityId(one))) };
  }

  @Get('processing-activities/:activity')
  @ApiOperation({ operationId: 'readProcessingActivity', summary: 'Eén verwerkingsactiviteit' })
  @ApiZodAnswer(200, 'De verwerkingsactiviteit in deze versie.', activitySchema)
  activity(@Param('activity') activity: string): Activity {
    return activityView(activity);
  }

  private async recordFor(actor: SessionActor): Promise<(look: StoredLook) => LooksPage['items'][number]['record']> {
    const { origin } = this;
    const numbers = await this.numbers.ofBodies(actor);
    const subject = (candidate: string): string => this.subject(candidate);
    const oin = (tenant: string): string | undefined => numbers.get(tenant);
    return (look) => lookRecord(look, { origin, subject, oin });
  }

  private subject(candidate: string): string {
    return this.keys.keyedHash('dataSubject', candidate);
  }
}

function toldOf(look: StoredLook): SubjectLooks['items'][number]['told'] {
  const { shown, words } = lookOperation(look.operation);
  return { role: look.role, body: look.body, shown, what: words, purpose: activityOfLook(look).purpose };
}

/** @throws NotFoundError */
function activityView(id: string): Activity {
  const found = activityOf(id);
  if (!found) throw new NotFoundError('Deze verwerkingsactiviteit is er niet.');
  return { ...found, id, grounds: [...found.grounds] };
}
