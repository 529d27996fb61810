import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { isDocumentKind, kindOf, type Addressee, type DocumentKind } from '../../documents/document-kind.js';
import { UnknownTextError, TextRefusedError, faultText } from '../../documents/texts/text.errors.js';
import { textDefinition, type TextDefinition } from '../../documents/texts/text-catalogue.js';
import { TextService } from '../../documents/texts/text.service.js';
import { localDate as dayString } from '../../../workflows/payload.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { TextPage, TextsPage, examplesFor } from './texts-page.js';

const KEEPERS = ['administrator'] as const;
const CRUMBS = [{ href: '/teksten', label: 'Teksten' }];
const FALLBACK = { kind: 'receipt', to: 'employer' } as const;

/** The functional administrator sets the texts of letters; a wrong one is refused with its place. */
@WebPage('teksten')
export class TextsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly texts: TextService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('opgeslagen') saved: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'De teksten van brieven beheren');
    const texts = await this.texts.list(actor, await this.today());
    const body = h(TextsPage, { texts, saved: saved === undefined ? undefined : textDefinition(saved)?.label });
    return this.renderer.page({ page, title: 'Teksten van brieven', body });
  }

  @Get(':name')
  async show(@CurrentPage() page: VisitedPage, @Param('name') name: string): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'De teksten van brieven beheren');
    const today = await this.today();
    const current = (await this.texts.list(actor, today)).find((one) => one.name === name);
    return this.page(page, required(name), { typed: current?.text ?? '', from: today, example: '', faults: [] });
  }

  @Post(':name')
  async save(
    @CurrentPage() page: VisitedPage,
    @Param('name') name: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'De teksten van brieven beheren');
    const definition = required(name);
    const text = plain(typed, 'text');
    const from = dayString.safeParse(plain(typed, 'from'));
    const example = plain(typed, 'voorbeeld');
    try {
      if (plain(typed, '_doen') === 'bekijken') {
        const pdf = await this.texts.preview(actor, letterIn(name, example), { name, text }, await this.today());
        response.type('application/pdf').setHeader('Cache-Control', 'private, no-store').send(pdf);
        return;
      }
      if (from.success) {
        await this.texts.set(actor, name, { text, from: from.data });
        response.redirect(303, `/teksten?opgeslagen=${name}`);
        return;
      }
      const faults = from.error.issues.map(({ message }) => `Geldt vanaf: ${message}`);
      response
        .status(400)
        .type('html')
        .send(await this.page(page, definition, { typed: text, from: '', example, faults }));
    } catch (error) {
      if (!(error instanceof TextRefusedError)) throw error;
      const faults = error.faults.map(faultText);
      const shown = { typed: text, from: plain(typed, 'from'), example, faults };
      response
        .status(400)
        .type('html')
        .send(await this.page(page, definition, shown));
    }
  }

  private async page(
    page: VisitedPage,
    definition: TextDefinition,
    shown: {
      readonly typed: string;
      readonly from: string;
      readonly example: string;
      readonly faults: readonly string[];
    },
  ): Promise<string> {
    const versions = await this.texts.versions(page.visitor.actor, definition.name);
    const body = h(TextPage, { page, definition, ...shown, today: await this.today(), versions });
    return this.renderer.page({ page, title: definition.label, crumbs: CRUMBS, fault: shown.faults.length > 0, body });
  }

  private async today(): Promise<string> {
    return localDate(await this.clock.now());
  }
}

/** As it was typed, with its lines: a text is not one line. */
const plain = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};

function required(name: string): TextDefinition {
  const found = textDefinition(name);
  if (!found) throw new UnknownTextError();
  return found;
}

/** The letter to look at, if the text can stand in it. */
function letterIn(name: string, example: string): { readonly kind: DocumentKind; readonly to: Addressee } {
  const known = examplesFor(name).map(([value]) => value);
  const [kind = '', to] = (known.includes(example) ? example : (known[0] ?? '')).split('.');
  if (!isDocumentKind(kind)) return FALLBACK;
  const addressee = kindOf(kind).to.find((one) => one === to);
  return addressee === undefined ? FALLBACK : { kind, to: addressee };
}
