import { Body, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { actorOf } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { AccessLog } from '../../journal/access-log.js';
import {
  ControlSamples,
  newSample,
  SAMPLE_RESULTS,
  type NewSample,
} from '../../oversight/control/control-sample.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { numbered, pageNumber } from '../layout/numbered.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { csvText } from './csv-answer.js';
import { kindWord } from './decision-words.js';
import { FILES_PER_PAGE, SamplePage, samplePageAddress } from './sample-page.js';
import { RESULT_WORDS } from './sample-words.js';
import { SamplesPage } from './samples-page.js';

const FIELDS = ['kind', 'from', 'until', 'size', 'seed', 'result', 'note'];
const finding = z.strictObject({
  result: z.enum(SAMPLE_RESULTS, { error: 'Kies een uitkomst.' }),
  note: z.string().trim().max(500, { error: 'Dit is te lang: hoogstens 500 tekens.' }),
});
const COLUMNS = [
  'Nr',
  'Zaak',
  'Besluit',
  'Soort',
  'Genomen op',
  'Uitkomst',
  'Bevinding',
  'Beoordeeld op',
  'Beoordeeld door',
];

/** Samples for internal control. */
@WebPage('steekproef')
export class SampleController {
  constructor(
    private readonly renderer: Renderer,
    private readonly samples: ControlSamples,
    private readonly names: FileNamesReader,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const today = localDate(await this.clock.now());
    const from = `${today.slice(0, 4)}-01-01`;
    return this.listPage(page, { kind: 'all', from, until: today, size: '25', seed: today }, []);
  }

  @Post()
  async draw(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    try {
      const wish = parseInput(newSample, {
        kind: textOf(typed, 'kind'),
        from: dayFrom(textOf(typed, 'from')),
        until: dayFrom(textOf(typed, 'until')),
        size: Number(textOf(typed, 'size') || Number.NaN),
        seed: textOf(typed, 'seed'),
      }) as NewSample;
      const number = await this.samples.draw(page.visitor.actor, wish);
      response.redirect(303, `/steekproef/${number}`);
    } catch (error) {
      const { status, faults } = faultsOf(error);
      response
        .status(status)
        .type('html')
        .send(await this.listPage(page, typed, faults));
    }
  }

  @Get(':number')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Query('pagina') asked: unknown,
  ): Promise<string> {
    return this.samplePage(page, number, { asked: pageNumber.parse(asked), faults: [] });
  }

  @Get(':number/bestand')
  async file(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const { files } = await this.samples.read(actor, number);
    const members = await this.names.members(actor);
    await this.log.record(
      actor,
      actorOf(actor),
      files.map(({ placement }) => ({ operation: 'sample.download', purpose: 'interne controle', placement })),
    );
    const rows = files.map((one) => [
      one.position,
      caseNumber(one.placement),
      one.decision,
      kindWord(one.kind),
      one.decidedOn,
      one.result === null ? '' : RESULT_WORDS[one.result],
      one.note ?? '',
      one.judgedOn,
      one.judgedBy === null ? '' : (members.get(one.judgedBy) ?? ''),
    ]);
    response
      .type('text/csv; charset=utf-8')
      .setHeader('Content-Disposition', `attachment; filename="steekproef-${number}.csv"`)
      .send(csvText(COLUMNS, rows));
  }

  @Post(':number/:position')
  async judge(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Param('position', ParseIntPipe) position: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const sent = { result: textOf(typed, 'result'), note: textOf(typed, 'note') };
      const found = parseInput(finding, sent) as z.infer<typeof finding>;
      await this.samples.judge(page.visitor.actor, number, position, found);
      response.redirect(303, samplePageAddress(number, pageOfFile(position)));
    } catch (error) {
      const { status, faults } = faultsOf(error);
      response
        .status(status)
        .type('html')
        .send(await this.samplePage(page, number, { asked: pageOfFile(position), faults }));
    }
  }

  private async listPage(page: VisitedPage, typed: Typed, faults: readonly ShownFault[]): Promise<string> {
    const { actor } = page.visitor;
    const samples = await this.samples.list(actor);
    const body = h(SamplesPage, { page, samples, members: await this.names.members(actor), typed, faults });
    return this.renderer.page({ page, title: 'Steekproef', body, fault: faults.length > 0 });
  }

  private async samplePage(
    page: VisitedPage,
    number: number,
    { asked, faults }: { readonly asked: number; readonly faults: readonly ShownFault[] },
  ): Promise<string> {
    const { actor } = page.visitor;
    const { sample, files } = await this.samples.read(actor, number);
    const shown = numbered(files, files.length, FILES_PER_PAGE, asked);
    const names = await this.names.of(actor, shown.items, 'sample.list');
    const body = h(SamplePage, { page, sample, files: shown, names, faults });
    const crumbs = [{ href: '/steekproef', label: 'Steekproef' }];
    return this.renderer.page({ page, title: `Steekproef ${number}`, crumbs, body, fault: faults.length > 0 });
  }
}

/** Positions of a sample count from 1. */
const pageOfFile = (position: number): number => Math.max(1, Math.ceil(position / FILES_PER_PAGE));

function faultsOf(error: unknown): { readonly status: number; readonly faults: readonly ShownFault[] } {
  const refused = refusedBy(error, FIELDS);
  if (refused.kind === 'faults') return refused;
  return { status: 409, faults: [{ field: undefined, detail: 'Iemand anders was u voor. Probeer het opnieuw.' }] };
}
