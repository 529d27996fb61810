import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { LinkDoor, type LinkVisit } from '../../links/link-door.service.js';
import { LinkFiles, type LinkFile } from '../../links/link-file.service.js';
import { requirePurpose } from '../../links/link-sending.js';
import { LINK_KINDS } from '../../links/link-kinds.js';
import { fullName } from '../../people/person-document.js';
import { uploadedForm } from '../../http/uploaded-form.js';
import type { ShownFault } from '../forms/error-summary.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { AnyPage } from '../session/current-page.js';
import type { PageRequest, PageSession } from '../session/page-session.js';
import { dropCookie, readCookie } from '../session/session-cookie.js';
import { OpenPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { LINK_PATH } from './link-cookie.js';
import { LinkScreens, takenText } from './link-screens.js';
import { LinkSender, UNKNOWN_SENDER } from './link-sender.js';
import { LinkSettings } from './link-settings.js';
import { LinkFilter } from './link.filter.js';
import { outsidePage } from './outside-page.js';
import { ThanksPage } from './thanks-page.js';
import { ANSWER_FIELDS } from './typed-answers.js';

type Shown = { readonly typed: Typed; readonly faults: readonly ShownFault[]; readonly saved: string | undefined };

/** What somebody with a link and its code sees and answers. */
@OpenPage('link')
@UseFilters(LinkFilter)
export class LinkController {
  constructor(
    private readonly renderer: Renderer,
    private readonly door: LinkDoor,
    private readonly files: LinkFiles,
    private readonly screens: LinkScreens,
    private readonly settings: LinkSettings,
    private readonly sender: LinkSender,
  ) {}

  @Get()
  async show(
    @AnyPage() page: PageSession,
    @Req() request: PageRequest,
    @Query('soort') kind: unknown,
    @Query('gedaan') done: string | undefined,
  ): Promise<string> {
    const visit = await this.door.visit(readCookie(request, this.settings.cookie));
    const typed = typeof kind === 'string' ? { kind } : {};
    return this.page(page, visit, await this.files.open(visit), { typed, faults: [], saved: takenText(done) });
  }

  @Post()
  async take(
    @AnyPage() page: PageSession,
    @Req() request: PageRequest,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.door.visit(readCookie(request, this.settings.cookie));
    this.settings.requireOwn(request, visit.csrf);
    await this.store(page, visit, typed, response, (file) => this.screens.take(visit, file, typed));
  }

  /** The form is read after the visit is known: nobody else makes the server read a file. */
  @Post('bestand')
  async takeFile(@AnyPage() page: PageSession, @Req() request: PageRequest, @Res() response: Response): Promise<void> {
    const visit = await this.door.visit(readCookie(request, this.settings.cookie));
    requirePurpose(visit, 'upload');
    const form = await uploadedForm(request);
    request.body = form;
    this.settings.requireOwn(request, visit.csrf);
    await this.store(page, visit, form as Typed, response, (file) => this.screens.takeFile(visit, file, form));
  }

  private async store(
    page: PageSession,
    visit: LinkVisit,
    typed: Typed,
    response: Response,
    take: (file: LinkFile) => Promise<string | undefined>,
  ): Promise<void> {
    const file = await this.files.open(visit);
    try {
      const taken = await take(file);
      response.redirect(303, taken === undefined ? LINK_PATH : `${LINK_PATH}?gedaan=${taken}`);
    } catch (error) {
      const refused = refusedBy(error, ANSWER_FIELDS);
      const faults =
        refused.kind === 'faults'
          ? refused.faults
          : [{ field: undefined, detail: 'Er is net iets veranderd. Probeer het opnieuw.' }];
      const html = await this.page(page, visit, file, { typed, faults, saved: undefined });
      response.status(refused.status).type('html').send(html);
    }
  }

  @Post('uit')
  async leave(@Req() request: PageRequest, @Res() response: Response): Promise<void> {
    const visit = await this.door.visit(readCookie(request, this.settings.cookie));
    this.settings.requireOwn(request, visit.csrf);
    await this.door.leave(visit);
    dropCookie(response, this.settings.cookie);
    response.redirect(303, `${LINK_PATH}/klaar`);
  }

  @Get('klaar')
  left(@AnyPage() page: PageSession): string {
    const body = h(ThanksPage, { purpose: undefined, csrf: undefined });
    return this.renderer.page({ page: outsidePage(page), title: 'U bent klaar', outside: UNKNOWN_SENDER, body });
  }

  private async page(page: PageSession, visit: LinkVisit, file: LinkFile, shown: Shown): Promise<string> {
    const { link, csrf } = visit;
    const { purpose } = link;
    const outside = await this.sender.of(link.tenant);
    const worker = file.parties.person === undefined ? 'de werknemer' : fullName(file.parties.person);
    const formKey = textOf(shown.typed, '_key') || randomUUID();
    const props = { link, file, worker, csrf, formKey, ...shown };
    const answered = link.used_at !== null && LINK_KINDS[purpose].once;
    const body = answered ? h(ThanksPage, { purpose, csrf }) : await this.screens.show(visit, props);
    const title = answered ? 'Bedankt' : LINK_KINDS[purpose].label;
    const fault = shown.faults.length > 0;
    return this.renderer.page({ page: outsidePage(page, csrf), title, outside, fault, body });
  }
}
