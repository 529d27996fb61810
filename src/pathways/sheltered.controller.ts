import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { ShelteredTasks, shelteredTask, type ShelteredLine, type ShelteredTask } from './sheltered-task.service.js';

const YEARS = 10;

/** Sheltered work: the task beside what came of it (seed 19). */
@ApiTags('Beschut werk')
@ApiBearerAuth()
@Controller('api/v1/sheltered-work')
export class ShelteredApiController {
  constructor(private readonly tasks: ShelteredTasks) {}

  @Get()
  @ApiOperation({
    summary: 'Beschut werk per gemeente en jaar',
    description: 'Taakstelling naast personen en plekken van 31 uur per week.',
  })
  async lines(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly ShelteredLine[] }> {
    return { items: await this.tasks.lines(actor, YEARS) };
  }

  @Put('task')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Taakstelling vastleggen',
    description: 'De laatste vastlegging van een gemeente en jaar telt; de eerdere blijft in het logboek.',
  })
  @ApiZodBody(shelteredTask)
  async set(@CurrentActor() actor: SessionActor, @Body(new ZodPipe(shelteredTask)) task: ShelteredTask): Promise<void> {
    await this.tasks.set(actor, task);
  }
}
