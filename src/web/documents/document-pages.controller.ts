import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { localDate as dayString } from '../../../workflows/payload.js';
import { DocumentMaking } from '../../documents/document-making.service.js';
import { DocumentReader } from '../../documents/document-reader.service.js';
import { MAKERS, SENDERS, SIGNERS } from '../../documents/document-roles.js';
import { DocumentSending } from '../../documents/document-sending.service.js';
import type { PossibleLetter } from '../../documents/possible-letters.js';
import { sendingCorrection } from '../../documents/sending-correction.js';
import { IdPipe } from '../../http/id.pipe.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { orNull } from '../forms/form-part.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { DocumentPage } from './document-page.js';
import { PlacementDocumentsPage, valueOf } from './placement-documents-page.js';
import { SendWishes, whyNot } from './why-not.js';

const Returned = z.object({ dag: dayString });

/** Letters and reports of a placement, and each of them with what can be done with it. */
@WebPage()
export class DocumentPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly documents: DocumentReader,
    private readonly making: DocumentMaking,
    private readonly sending: DocumentSending,
    private readonly files: PlacementFiles,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get('plaatsingen/:id/documenten')
  async list(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.listPage(page, id, []);
  }

  @Post('plaatsingen/:id/documenten')
  async make(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const wished = (await this.possible(page, id)).find((one) => valueOf(one) === textOf(typed, 'brief'));
    try {
      if (wished === undefined) throw new TypeError('unknown');
      const made = await this.making.make(page.visitor.actor, { placement: id, ...wished, asked: {} });
      response.redirect(303, `/documenten/${made}`);
    } catch (error) {
      const faults = wished === undefined ? ['Kies een brief uit de lijst.'] : whyNot(error);
      response
        .status(400)
        .type('html')
        .send(await this.listPage(page, id, faults));
    }
  }

  @Get('documenten/:id.pdf')
  async pdf(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, name } = await this.documents.pdf(page.visitor.actor, id, (placement) =>
      purposeFor(page, placement),
    );
    response
      .type('application/pdf')
      .setHeader('Content-Disposition', `inline; filename="${name}"`)
      .setHeader('Cache-Control', 'private, no-store')
      .send(bytes);
  }

  @Get('documenten/:id')
  async show(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.documentPage(page, id, []);
  }

  @Post('documenten/:id/ondertekenen')
  async sign(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.act(page, id, response, async () => this.sending.sign(page.visitor.actor, id));
  }

  @Post('documenten/:id/versturen')
  async send(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => this.sending.send(page.visitor.actor, id, SendWishes.parse(typed));
    await this.act(page, id, response, work, { typed });
  }

  @Post('documenten/:id/teruggekomen')
  async returned(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => this.sending.returned(page.visitor.actor, id, Returned.parse(typed).dag);
    await this.act(page, id, response, work, { typed });
  }

  @Post('documenten/:id/verbeteren')
  async correct(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => {
      const [sentOn, channel] = [orNull(dayFrom(textOf(typed, 'sentOn'))), orNull(textOf(typed, 'channel'))];
      const wish = sendingCorrection.parse({ reason: textOf(typed, 'reason'), sentOn, channel });
      await this.sending.correctSending(page.visitor.actor, id, wish);
    };
    await this.act(page, id, response, work, { typed });
  }

  @Post('documenten/:id/vervallen')
  async drop(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.act(page, id, response, async () => this.making.drop(page.visitor.actor, id));
  }

  @Post('documenten/:id/opnieuw')
  async again(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    let next = id;
    await this.act(
      page,
      id,
      response,
      async () => {
        next = await this.making.again(page.visitor.actor, id);
      },
      { shown: () => next },
    );
  }

  /** Does it and shows the letter as it stands then; what stood in the way is shown beside it. */
  private async act(
    page: VisitedPage,
    id: string,
    response: Response,
    work: () => Promise<void>,
    { typed = {}, shown = () => id }: { readonly typed?: Typed; readonly shown?: () => string } = {},
  ): Promise<void> {
    try {
      await work();
      response.redirect(303, `/documenten/${shown()}`);
    } catch (error) {
      const faults = whyNot(error);
      response
        .status(409)
        .type('html')
        .send(await this.documentPage(page, id, faults, typed));
    }
  }

  private possible(page: VisitedPage, id: string): Promise<readonly PossibleLetter[]> {
    const look = { operation: 'document.possible', purpose: purposeFor(page, id) };
    return this.making.possible(page.visitor.actor, id, look);
  }

  private async listPage(page: VisitedPage, id: string, faults: readonly string[]): Promise<string> {
    const number = caseNumber(id);
    const look = { operation: 'document.list', purpose: purposeFor(page, id) };
    const documents = await this.documents.list(page.visitor.actor, id, look);
    const possible = await this.possible(page, id);
    const body = h(PlacementDocumentsPage, { page, placement: id, number, documents, possible, faults });
    const title = `Documenten zaak ${number}`;
    return this.renderer.page({ page, title, crumbs: crumbsOf(id), fault: faults.length > 0, body });
  }

  private async documentPage(
    page: VisitedPage,
    id: string,
    faults: readonly string[],
    typed: Typed = {},
  ): Promise<string> {
    const { actor } = page.visitor;
    const document = await this.documents.read(actor, id, (placement) => purposeFor(page, placement));
    const own = document.tenant === actor.tenant;
    const may = {
      sign: own && SIGNERS.includes(actor.role),
      send: own && SENDERS.includes(actor.role),
      make: own && MAKERS.includes(actor.role),
    };
    const members = await this.names.members(actor);
    const today = localDate(await this.clock.now());
    const corrections = await this.documents.corrections(actor, document);
    const body = h(DocumentPage, { page, document, corrections, members, today, faults, typed, may });
    const whole = document.stream === document.person;
    const crumbs = whole
      ? [{ href: '/brieven', label: 'Brieven' }]
      : [...crumbsOf(document.stream), { href: `/plaatsingen/${document.stream}/documenten`, label: 'Documenten' }];
    return this.renderer.page({ page, title: 'Document', crumbs, fault: faults.length > 0, body });
  }
}
