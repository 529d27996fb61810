import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { fileIn, type UploadedForm } from '../../http/uploaded-form.js';
import { AppPool } from '../../platform/database.js';
import { numbersOfFile, textOfBytes } from '../../region/numbers-file.js';
import { regionName } from '../../region/region-municipalities.js';
import { RegionNumbers } from '../../region/region-numbers.service.js';
import { refusedOf } from '../administration/administration-answers.js';
import type { ShownFault } from '../forms/error-summary.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { UploadPage } from '../session/upload-page.js';
import { NumbersFilePage } from './numbers-file-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';

/** Numbers of UWV and targets from a file: all or none, every fault at once. */
@UploadPage('regio/cijfers-inlezen')
export class NumbersFileController {
  constructor(
    private readonly renderer: Renderer,
    private readonly numbers: RegionNumbers,
    private readonly pool: AppPool,
  ) {}

  @Get()
  @EmptyForm()
  async form(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.page(page, []);
  }

  @Post()
  async read(@CurrentPage() page: VisitedPage, @Body() form: UploadedForm, @Res() response: Response): Promise<void> {
    try {
      await this.numbers.add(page.visitor.actor, numbersOfFile(textOfBytes(fileIn(form, 'file').bytes)));
      response.redirect(303, '/regio/vastgelegd?klaar=ingelezen');
    } catch (error) {
      const { status, refusal } = refusedOf(error, 'bestand', {});
      response
        .status(status)
        .type('html')
        .send(await this.page(page, refusal.faults));
    }
  }

  private async page(page: VisitedPage, faults: readonly ShownFault[]): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, ['administrator'], 'Cijfers van de regio vastleggen');
    const region = regionName(await this.numbers.regionOf(actor));
    const body = h(NumbersFilePage, { page, region, faults });
    const crumbs = [{ href: '/regio', label: 'Regio' }];
    return this.renderer.page({ page, title: 'Cijfers inlezen', crumbs, body, fault: faults.length > 0 });
  }
}
