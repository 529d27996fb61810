import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { ShownFault } from '../forms/error-summary.js';
import { faultsOf } from '../forms/form-part.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { crumbsOf } from '../placement/crumbs.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { CONDITIONS_FORM, QUESTIONS_FORM, type ContactForm } from './contact-form.js';
import { ContactPage } from './contact-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The four conditions and the three questions of process step 7, written down by who asked them. */
@WebPage('plaatsingen/:id/contact/:form')
export class ContactController {
  constructor(
    private readonly renderer: Renderer,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly clock: Clock,
  ) {}

  @Get()
  @EmptyForm()
  async form(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('form') path: string,
  ): Promise<string> {
    const form = formAt(path);
    requireRole(page.visitor.actor, ['consultant', 'backOffice'], 'Contact vastleggen');
    await this.files.lookToChange(page.visitor.actor, id, { operation: 'placement.step', purpose: undefined });
    return this.page(page, id, form, { heldOn: localDate(await this.clock.now()) }, []);
  }

  @Post()
  @Adds()
  async send(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('form') path: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const form = formAt(path);
    const { value, faults } = form.read(typed, localDate(await this.clock.now()));
    if (value === undefined) {
      response
        .status(400)
        .type('html')
        .send(this.page(page, id, form, typed, faults));
      return;
    }
    try {
      for (const [index, { payload, words }] of value.entries()) {
        const sealed = words === undefined ? {} : { sealed: { explanation: words } };
        const sent = { type: 'contact.recorded', ...payload, ...sealed };
        const key = textOf(typed, '_key');
        const idempotency = KEY.test(key) ? idempotencyFrom(`web:contact:${id}`, `${key}.${index}`, sent) : undefined;
        const sending = { placement: id, instance: 'placement', sent, ...(idempotency ? { idempotency } : {}) };
        await this.events.send(page.visitor.actor, sending);
      }
      response.redirect(303, `/plaatsingen/${id}?vastgelegd=contact.recorded#contact`);
    } catch (error) {
      const html = this.page(page, id, form, { ...typed, _key: randomUUID() }, faultsOf(error));
      response.status(409).type('html').send(html);
    }
  }

  private page(page: VisitedPage, id: string, form: ContactForm, typed: Typed, faults: readonly ShownFault[]): string {
    const number = caseNumber(id);
    const key = textOf(typed, '_key') || randomUUID();
    const body = h(ContactPage, { page, placement: id, number, form, key, typed, faults });
    const title = `${form.title} – zaak ${number}`;
    return this.renderer.page({ page, title, crumbs: crumbsOf(id), fault: faults.length > 0, body });
  }
}

function formAt(path: string): ContactForm {
  const found = [CONDITIONS_FORM, QUESTIONS_FORM].find((form) => form.path === path);
  if (!found) throw new NotFoundError('Dit formulier is er niet.');
  return found;
}
