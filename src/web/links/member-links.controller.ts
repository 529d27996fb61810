import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { Role } from '../../../workflows/definition.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { IdPipe } from '../../http/id.pipe.js';
import { LinkDesk } from '../../links/link-desk.service.js';
import { newLink } from '../../links/link-input.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { ShownFault } from '../forms/error-summary.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { crumbsOf } from '../placement/crumbs.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { CodeLetterPage, MemberLinksPage, type Parts } from './member-links-page.js';

const MAKERS: readonly Role[] = ['consultant', 'backOffice', 'expert', 'legalOfficer'];
const FIELDS = ['purpose', 'addressee', 'representative', 'measurement', 'support', 'month', 'name', 'mail', 'phone'];
const DONE: Readonly<Record<string, string>> = {
  verstuurd: 'De link is onderweg. De code gaat langs een andere weg.',
  opnieuw: 'De link is opnieuw verstuurd, met een nieuwe code. De oude link werkt niet meer.',
  ingetrokken: 'De link is ingetrokken en werkt niet meer.',
};

/** Members see and make the links of a placement. */
@WebPage('plaatsingen/:id/links')
export class MemberLinksController {
  constructor(
    private readonly renderer: Renderer,
    private readonly desk: LinkDesk,
    private readonly files: PlacementFiles,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('gedaan') done: string | undefined,
  ): Promise<string> {
    return this.page(page, id, {}, [], Object.hasOwn(DONE, done ?? '') ? DONE[done ?? ''] : undefined);
  }

  @Post()
  @Adds()
  async make(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.desk.make(page.visitor.actor, id, parseInput(newLink, inputFrom(typed)));
      response.redirect(303, `/plaatsingen/${id}/links?gedaan=verstuurd`);
    } catch (error) {
      const refused = refusedBy(error, FIELDS);
      const faults = refused.kind === 'faults' ? refused.faults : [];
      response
        .status(refused.status)
        .type('html')
        .send(await this.page(page, id, typed, faults, undefined));
    }
  }

  @Post(':link/opnieuw')
  async again(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('link', IdPipe) link: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.desk.again(page.visitor.actor, id, link);
      response.redirect(303, `/plaatsingen/${id}/links?gedaan=opnieuw`);
    } catch (error) {
      const refused = refusedBy(error, []);
      const faults = refused.kind === 'faults' ? refused.faults : [];
      response
        .status(refused.status)
        .type('html')
        .send(await this.page(page, id, {}, faults, undefined));
    }
  }

  @Post(':link/intrekken')
  async revoke(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('link', IdPipe) link: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.revoke(page.visitor.actor, id, link);
    response.redirect(303, `/plaatsingen/${id}/links?gedaan=ingetrokken`);
  }

  @Get(':link/codebrief')
  async letter(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('link', IdPipe) link: string,
  ): Promise<string> {
    const number = caseNumber(id);
    const letter = await this.desk.codeLetter(page.visitor.actor, id, link);
    const crumbs = [...crumbsOf(id), { href: `/plaatsingen/${id}/links`, label: 'Links' }];
    const body = h(CodeLetterPage, { letter, number, body: page.visitor.body });
    return this.renderer.page({ page, title: `Brief met een code – zaak ${number}`, crumbs, body });
  }

  private async page(
    page: VisitedPage,
    id: string,
    typed: Typed,
    faults: readonly ShownFault[],
    done: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const links = await this.desk.list(actor, id);
    const mayMake = MAKERS.includes(actor.role);
    const parts = mayMake ? await this.partsOf(page, id) : NO_PARTS;
    const number = caseNumber(id);
    const body = h(MemberLinksPage, { page, placement: id, number, links, parts, mayMake, typed, faults, done });
    const fault = faults.length > 0;
    return this.renderer.page({ page, title: `Links – zaak ${number}`, crumbs: crumbsOf(id), fault, body });
  }

  private async partsOf(page: VisitedPage, id: string): Promise<Parts> {
    const { instances } = await this.files.toChange(page.visitor.actor, id);
    const numbersOf = (prefix: string): readonly number[] =>
      instances.flatMap(({ name }) => (name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : []));
    return {
      measurements: numbersOf('measurement-'),
      supports: numbersOf('support-'),
      ...(await this.desk.peopleOf(page.visitor.actor, id)),
    };
  }
}

const NO_PARTS: Parts = {
  measurements: [],
  supports: [],
  representatives: [],
  employer: { work: undefined, employment: undefined },
};

function inputFrom(typed: Typed): Record<string, unknown> {
  const filled = (name: string): string | undefined => textOf(typed, name) || undefined;
  const number = (name: string): number | null => {
    const text = textOf(typed, name);
    return text === '' ? null : Number(text);
  };
  const [name, mail, phone] = [filled('name'), filled('mail'), filled('phone') ?? null];
  return {
    purpose: filled('purpose'),
    addressee: filled('addressee'),
    measurement: number('measurement'),
    support: number('support'),
    month: filled('month') ?? null,
    representative: filled('representative') ?? null,
    contact: name === undefined && mail === undefined ? null : { name, mail, phone },
  };
}
