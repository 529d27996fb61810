import { Body, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { month as monthText } from '../../../workflows/payload.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { EXPLANATIONS, RegisterComparisons, type ComparisonKey } from '../../register/register-comparison.service.js';
import type { Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { UploadPage } from '../session/upload-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { ComparisonPage } from './comparison-page.js';
import { DifferencesPage } from './differences-page.js';
import { readClientFile } from './client-file.js';

const File = z.object({ bytes: z.instanceof(Buffer) });
const Upload = z.object({
  month: monthText,
  file: File.transform(({ bytes }) => bytes).catch(() => Buffer.alloc(0)),
});
const Explained = z.object({ how: z.enum(EXPLANATIONS, { error: 'Kies een verklaring.' }) });

/** The monthly list of differences with the client file of UWV (A8b). */
@UploadPage('registermeldingen/verschillen')
export class DifferencesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly comparisons: RegisterComparisons,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.listPage(page, await this.thisMonth(), []);
  }

  @Post()
  async compare(@CurrentPage() page: VisitedPage, @Body() raw: unknown, @Res() response: Response): Promise<void> {
    const month = Upload.safeParse(raw).data?.month;
    const file = Upload.shape.file.parse(
      typeof raw === 'object' && raw !== null && 'file' in raw ? raw.file : undefined,
    );
    const read = readClientFile(file);
    const failed = [...(month === undefined ? ['Kies een maand.'] : []), ...('faults' in read ? read.faults : [])];
    if (month === undefined || 'faults' in read) {
      response
        .status(400)
        .type('html')
        .send(await this.listPage(page, month ?? (await this.thisMonth()), failed));
      return;
    }
    const upload = await this.comparisons.compare(page.visitor.actor, month, read.lines);
    response.redirect(303, `/registermeldingen/verschillen/${month}/${upload}`);
  }

  @Get(':month/:upload')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('month') month: string,
    @Param('upload', ParseIntPipe) upload: number,
    @Query('klaar') done: string | undefined,
  ): Promise<string> {
    const said = done === 'hersteld' ? 'De melding staat klaar om opnieuw te versturen.' : undefined;
    return this.onePage(
      page,
      { month, upload },
      said ?? (done === 'verklaard' ? 'Het verschil is verklaard.' : undefined),
      [],
    );
  }

  @Post(':month/:upload/:number/opnieuw')
  async again(
    @CurrentPage() page: VisitedPage,
    @Param('month') month: string,
    @Param('upload', ParseIntPipe) upload: number,
    @Param('number', ParseIntPipe) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const key = { month, upload };
    await this.settle(page, key, response, 'hersteld', () =>
      this.comparisons.deliverAgain(page.visitor.actor, key, number),
    );
  }

  @Post(':month/:upload/:number/verklaren')
  async explain(
    @CurrentPage() page: VisitedPage,
    @Param('month') month: string,
    @Param('upload', ParseIntPipe) upload: number,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const key = { month, upload };
    await this.settle(page, key, response, 'verklaard', async () => {
      const { how } = parseInput(Explained, { how: typed['how'] }) as z.infer<typeof Explained>;
      await this.comparisons.explain(page.visitor.actor, key, number, how);
    });
  }

  private async settle(
    page: VisitedPage,
    key: ComparisonKey,
    response: Response,
    done: string,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
      response.redirect(303, `/registermeldingen/verschillen/${key.month}/${key.upload}?klaar=${done}`);
    } catch (error) {
      const refused = refusedBy(error, []);
      const failed = refused.kind === 'faults' ? refused.faults.map(({ detail }) => detail) : [refused.error.message];
      response
        .status(refused.status)
        .type('html')
        .send(await this.onePage(page, key, undefined, failed));
    }
  }

  private async thisMonth(): Promise<string> {
    return localDate(await this.clock.now()).slice(0, 7);
  }

  private async listPage(page: VisitedPage, month: string, failed: readonly string[]): Promise<string> {
    const { actor } = page.visitor;
    const comparisons = await this.comparisons.list(actor);
    const members = await this.names.members(actor);
    const body = h(DifferencesPage, { page, month, comparisons, members, failed });
    const crumbs = [{ href: '/registermeldingen', label: 'Registermeldingen' }];
    return this.renderer.page({ page, title: 'Verschillenlijst', crumbs, body, fault: failed.length > 0 });
  }

  private async onePage(
    page: VisitedPage,
    key: ComparisonKey,
    done: string | undefined,
    failed: readonly string[],
  ): Promise<string> {
    const { actor } = page.visitor;
    const { comparison, differences } = await this.comparisons.read(actor, key);
    const names = await this.names.of(actor, differences, 'register.differences');
    const body = h(ComparisonPage, { page, comparison, differences, names, done, failed });
    const crumbs = [
      { href: '/registermeldingen', label: 'Registermeldingen' },
      { href: '/registermeldingen/verschillen', label: 'Verschillenlijst' },
    ];
    return this.renderer.page({ page, title: 'Verschillen', crumbs, body, fault: failed.length > 0 });
  }
}
