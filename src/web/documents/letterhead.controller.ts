import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { localDate as dayString } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { LogoService } from '../../documents/logo/logo.service.js';
import { InvalidInputError } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { fileIn, type UploadedForm } from '../../http/uploaded-form.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { UploadPage } from '../session/upload-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { LetterheadPage } from './letterhead-page.js';

const KEEPERS = ['administrator'] as const;
const WHAT = 'Het logo van brieven beheren';

/** The functional administrator sets the logo on letters. */
@UploadPage('briefhoofd')
export class LetterheadController {
  constructor(
    private readonly renderer: Renderer,
    private readonly logos: LogoService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('opgeslagen') saved: string | undefined): Promise<string> {
    return this.page(page, {}, [], saved !== undefined);
  }

  @Post()
  async save(@CurrentPage() page: VisitedPage, @Body() form: UploadedForm, @Res() response: Response): Promise<void> {
    const typed = form as Typed;
    const { actor } = page.visitor;
    try {
      const from = dayString.safeParse(dayFrom(textOf(typed, 'from')));
      if (!from.success) throw new InvalidInputError([{ field: 'from', code: 'day', detail: 'Geef een dag.' }]);
      if (textOf(typed, '_doen') === 'zonder') await this.logos.remove(actor, from.data);
      else {
        const { bytes } = fileIn(form, 'file');
        await this.logos.set(actor, { bytes, alt: textOf(typed, 'alt'), from: from.data });
      }
      response.redirect(303, '/briefhoofd?opgeslagen=ja');
    } catch (error) {
      const refused = refusedBy(error, ['file', 'alt', 'from']);
      const faults = refused.kind === 'faults' ? refused.faults : [];
      const html = await this.page(page, { alt: textOf(typed, 'alt'), from: textOf(typed, 'from') }, faults, false);
      response.status(refused.status).type('html').send(html);
    }
  }

  /** Shown as a picture and nothing else: whatever is in it can do nothing on our address. */
  @Get('logo')
  async logo(@CurrentPage() page: VisitedPage, @Res() response: Response): Promise<void> {
    const found = await this.current(page);
    if (found === undefined) throw new NotFoundError('Er is geen logo.');
    response
      .type(found.type)
      .setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'private, no-store')
      .send(found.bytes);
  }

  @Get('voorbeeld.pdf')
  async example(@CurrentPage() page: VisitedPage, @Res() response: Response): Promise<void> {
    const bytes = this.logos.preview(await this.current(page), await this.today());
    response.type('application/pdf').setHeader('Content-Disposition', 'inline; filename="voorbeeld.pdf"').send(bytes);
  }

  private async current({ visitor: { actor } }: VisitedPage) {
    requireRole(actor, KEEPERS, WHAT);
    return this.logos.on(actor, actor.tenant, await this.today());
  }

  private async page(page: VisitedPage, typed: Typed, faults: readonly ShownFault[], saved: boolean): Promise<string> {
    const logo = await this.current(page);
    const body = h(LetterheadPage, { page, logo, today: await this.today(), typed, faults, saved });
    const crumbs = [{ href: '/teksten', label: 'Teksten' }];
    return this.renderer.page({ page, title: 'Logo op brieven', crumbs, fault: faults.length > 0, body });
  }

  private async today(): Promise<string> {
    return localDate(await this.clock.now());
  }
}
