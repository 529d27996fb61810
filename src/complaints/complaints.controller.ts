import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { complaintStep, newComplaint } from './complaint.schemas.js';
import type { Complaint, ComplaintStep, NewComplaint, OpenedComplaint } from './complaint.schemas.js';
import { ComplaintService } from './complaint.service.js';

const id = z.uuid({ error: 'Dit is geen kenmerk van een klacht of datalek.' });

/** Complaints and data breaches (M39). */
@ApiTags('Klachten en datalekken')
@ApiBearerAuth()
@Controller('api/v1/complaints')
export class ComplaintsController {
  constructor(private readonly complaints: ComplaintService) {}

  @Get()
  @ApiOperation({
    summary: 'Klachten en datalekken',
    description:
      'Open eerst, naar de uiterste dag (Awb 9:11) of het uiterste moment (AVG 33); zonder wat er verteld is.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Complaint[] }> {
    return { items: await this.complaints.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Klacht of datalek vastleggen',
    description:
      'Iedere medewerker mag het vastleggen; lezen doen jurist en manager. Geen bezwaar: dat hoort bij een besluit.',
  })
  @ApiZodBody(newComplaint)
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newComplaint)) complaint: NewComplaint,
  ): Promise<{ readonly id: string }> {
    return { id: await this.complaints.add(actor, complaint) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén klacht of datalek', description: 'Met wat er verteld is; de inzage wordt vastgelegd.' })
  async open(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) complaint: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedComplaint> {
    const opened = await this.complaints.open(actor, complaint);
    showRevision(response, opened.revision);
    return opened;
  }

  @Post(':id/steps')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Stap vastleggen',
    description: 'Toewijzen, bevestigen, horen, verlengen, melden of afsluiten.',
  })
  @ApiZodBody(complaintStep)
  @ApiChanges()
  async step(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) complaint: string,
    @Body(new ZodPipe(complaintStep)) step: ComplaintStep,
    @ExpectedRevision() revision: number,
  ): Promise<void> {
    await this.complaints.step(actor, complaint, step, revision);
  }
}
