import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { Role } from '../../../workflows/definition.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { fileIn, type UploadedForm } from '../../http/uploaded-form.js';
import { caseNumber } from '../../reminders/case-number.js';
import { sendUpload } from '../../uploads/upload-answer.js';
import { Uploads } from '../../uploads/uploads.service.js';
import type { ShownFault } from '../forms/error-summary.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { UploadPage as Uploading } from '../session/upload-page.js';
import { refusedBy, type ShownFields } from '../step/step-outcome.js';
import { UploadPage } from './upload-page.js';
import { UploadTaking } from './upload-taking.js';
import { UploadsPage } from './uploads-page.js';

const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'finance'];
const DONE: Readonly<Record<string, string>> = {
  toegevoegd: 'Het bestand is toegevoegd.',
  verwerkt: 'Het bestand is verwerkt.',
  verwijderd: 'Het bestand is verwijderd.',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files beside a placement, in the browser. */
@Uploading('plaatsingen/:id/bestanden')
export class UploadPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly uploads: Uploads,
    private readonly taking: UploadTaking,
    private readonly names: FileNamesReader,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('gedaan') done: string | undefined,
  ): Promise<string> {
    return this.listPage(page, id, {}, [], Object.hasOwn(DONE, done ?? '') ? DONE[done ?? ''] : undefined);
  }

  @Post()
  @Adds()
  async add(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() form: UploadedForm,
    @Res() response: Response,
  ): Promise<void> {
    const typed = form as Typed;
    const key = textOf(typed, '_key');
    const { name, bytes } = fileIn(form, 'file');
    const wish = { kind: textOf(typed, 'kind'), name, bytes, note: textOf(typed, 'note') || null };
    try {
      await this.uploads.add(page.visitor.actor, id, { ...wish, id: UUID.test(key) ? key : randomUUID() });
      response.redirect(303, `/plaatsingen/${id}/bestanden?gedaan=toegevoegd`);
    } catch (error) {
      const refused = refusedBy(error, ['kind', 'file', 'note']);
      const faults = refused.kind === 'faults' ? refused.faults : [];
      const html = await this.listPage(page, id, typed, faults, undefined);
      response.status(refused.status).type('html').send(html);
    }
  }

  @Get(':upload')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
  ): Promise<string> {
    return this.onePage(page, id, upload, {}, []);
  }

  @Get(':upload/openen')
  async open(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
    @Res() response: Response,
  ): Promise<void> {
    sendUpload(response, await this.uploads.open(page.visitor.actor, id, upload, purposeFor(page, id)));
  }

  @Post(':upload/overnemen')
  async take(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const view = await this.uploads.read(actor, id, upload, purposeFor(page, id));
    const offer = (await this.taking.offers(actor, view)).find(({ as }) => as === textOf(typed, '_wat'));
    if (offer === undefined) throw new NotFoundError('Dit kan met dit bestand niet (meer).');
    const work = (): Promise<void> => this.taking.take(actor, view, offer, typed);
    await this.act(page, id, upload, typed, response, 'verwerkt', work, offer.fields);
  }

  @Post(':upload/verwijderen')
  async drop(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
    @Res() response: Response,
  ): Promise<void> {
    const work = (): Promise<void> => this.uploads.drop(page.visitor.actor, id, upload);
    await this.act(page, id, upload, {}, response, 'verwijderd', work, []);
  }

  private async act(
    page: VisitedPage,
    id: string,
    upload: string,
    typed: Typed,
    response: Response,
    done: string,
    work: () => Promise<void>,
    fields: ShownFields,
  ): Promise<void> {
    try {
      await work();
      response.redirect(303, `/plaatsingen/${id}/bestanden?gedaan=${done}`);
    } catch (error) {
      const refused = refusedBy(error, fields);
      const meanwhile = [{ field: undefined, detail: 'Er is intussen iets veranderd. Kijk of het nog klopt.' }];
      const faults = refused.kind === 'faults' ? refused.faults : meanwhile;
      const html = await this.onePage(page, id, upload, typed, faults);
      response.status(refused.status).type('html').send(html);
    }
  }

  private async listPage(
    page: VisitedPage,
    id: string,
    typed: Typed,
    faults: readonly ShownFault[],
    done: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const number = caseNumber(id);
    const body = h(UploadsPage, {
      page,
      placement: id,
      number,
      uploads: await this.uploads.list(actor, id, purposeFor(page, id)),
      members: await this.names.members(actor),
      mayAdd: KEEPERS.includes(actor.role),
      formKey: randomUUID(),
      typed,
      faults,
      done,
      warnings: done === DONE['verwerkt'] ? await this.taking.warnings(actor, id) : [],
    });
    const fault = faults.length > 0;
    return this.renderer.page({ page, title: `Bestanden – zaak ${number}`, crumbs: crumbsOf(id), fault, body });
  }

  private async onePage(
    page: VisitedPage,
    id: string,
    upload: string,
    typed: Typed,
    faults: readonly ShownFault[],
  ): Promise<string> {
    const { actor } = page.visitor;
    const view = await this.uploads.read(actor, id, upload, purposeFor(page, id));
    const body = h(UploadPage, {
      page,
      upload: view,
      members: await this.names.members(actor),
      offers: await this.taking.offers(actor, view),
      mayDrop: KEEPERS.includes(actor.role),
      typed,
      faults,
    });
    const crumbs = [...crumbsOf(id), { href: `/plaatsingen/${id}/bestanden`, label: 'Bestanden' }];
    return this.renderer.page({ page, title: view.label, crumbs, fault: faults.length > 0, body });
  }
}
