import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { FrozenPictures, pictureWish, type FrozenPicture, type PictureItem } from './frozen-pictures.service.js';
import type { PictureWish } from './frozen-pictures.service.js';

const number = z.coerce.number().pipe(placementNumber);

/** Pictures of the figures, kept as they were made (seeds 15, 39). */
@ApiTags('Momentopnamen')
@ApiBearerAuth()
@Controller('api/v1/pictures')
export class PicturesApiController {
  constructor(private readonly pictures: FrozenPictures) {}

  @Get()
  @ApiOperation({ summary: 'Momentopnamen', description: 'De laatste eerst, zonder de cijfers.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly PictureItem[] }> {
    return { items: await this.pictures.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Cijfers van vandaag bewaren',
    description: 'De cijfers worden bewaard zoals ze nu zijn en veranderen niet meer.',
  })
  @ApiZodBody(pictureWish)
  async freeze(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(pictureWish)) wish: PictureWish,
  ): Promise<{ readonly number: number }> {
    return { number: await this.pictures.freeze(actor, wish) };
  }

  @Get(':number')
  @ApiOperation({ summary: 'Eén momentopname', description: 'Met de cijfers zoals ze toen waren.' })
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(number)) picture: number,
  ): Promise<FrozenPicture> {
    return this.pictures.read(actor, picture);
  }
}
