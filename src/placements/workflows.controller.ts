import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { definitions, latest } from '../../workflows/registry.js';
import { ApiZodAnswer } from '../http/api-schema.js';
import { NotFoundError } from '../http/request.errors.js';
import { chartSchema } from './placement.views.js';
import type { Chart } from './placement.views.js';
import { statechart } from './statechart.js';

const NAMES = [...new Set(definitions.map(({ name }) => name))];

/** The processes themselves, without any file. */
@ApiTags('Processen')
@ApiBearerAuth()
@Controller('api/v1/workflows')
export class WorkflowsController {
  @Get(':name/statechart')
  @ApiOperation({
    operationId: 'readWorkflowStatechart',
    summary: 'Een proces als gegevens',
    description: 'Staten en overgangen van de nieuwste versie, met hun Nederlandse woorden.',
  })
  @ApiParam({ name: 'name', schema: { type: 'string', enum: NAMES } })
  @ApiZodAnswer(200, 'Staten en overgangen.', chartSchema)
  chart(@Param('name') name: string): Chart {
    const definition = latest(name);
    if (!definition) throw new NotFoundError('Dit proces is er niet.');
    return statechart(definition);
  }
}
