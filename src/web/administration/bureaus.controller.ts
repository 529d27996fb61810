import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { BureauOrders } from '../../bureaus/bureau-orders.read-model.js';
import { bureauChange, bureauExpert, bureauTerms, newBureau } from '../../bureaus/bureau.schemas.js';
import { BureauService, KEEP_BUREAUS } from '../../bureaus/bureau.service.js';
import { deliveryOf, sumsOf } from '../../bureaus/deliveries.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { MemberService } from '../../tenants/member.service.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import { BureauPage } from './bureau-page.js';
import { contactFields, endField, expertFields, termsFields } from './bureau-words.js';
import { BureausPage } from './bureaus-page.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = {
  toegevoegd: 'Het bureau is toegevoegd. Voeg nu de deskundigen toe.',
  opgeslagen: 'De gegevens zijn opgeslagen.',
  afgesproken: 'De afspraak is vastgelegd.',
  deskundige: 'De deskundige is toegevoegd.',
  gestopt: 'De deskundige stopt na vandaag bij dit bureau.',
};
const id = z.uuid();
const yearQuery = z.object({
  jaar: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
  klaar: z.unknown().optional(),
});
type BureauQuery = z.infer<typeof yearQuery>;
type Shown = { readonly refusal?: Refusal; readonly query?: BureauQuery };

/** Bureaus whose experts measure: what was agreed and how they deliver (M21). */
@WebPage('beheer/bureaus')
export class BureauPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly bureaus: BureauService,
    private readonly orders: BureauOrders,
    private readonly members: MemberService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query(new ZodPipe(yearQuery)) query: BureauQuery): Promise<string> {
    return this.overview(page, { query });
  }

  @Post()
  @Adds()
  async add(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const fields = [...contactFields, ...termsFields];
    await answerForm(
      response,
      { form: 'bureau', typed, next: '/beheer/bureaus?klaar=toegevoegd' },
      () => this.bureaus.add(page.visitor.actor, parseInput(newBureau, payloadFrom(fields, typed))),
      (refusal) => this.overview(page, { refusal }),
    );
  }

  @Get(':id')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Query(new ZodPipe(yearQuery)) query: BureauQuery,
  ): Promise<string> {
    return this.page(page, bureau, { query });
  }

  @Post(':id')
  async change(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const read = (): unknown => payloadFrom([...contactFields, endField], typed);
    await this.answer(page, response, bureau, { form: 'gegevens', typed, done: 'opgeslagen' }, (actor) =>
      this.bureaus.change(actor, bureau, parseInput(bureauChange, read())),
    );
  }

  @Post(':id/afspraken')
  async agree(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(page, response, bureau, { form: 'afspraak', typed, done: 'afgesproken' }, (actor) =>
      this.bureaus.agree(actor, bureau, parseInput(bureauTerms, payloadFrom(termsFields, typed))),
    );
  }

  @Post(':id/deskundigen')
  async join(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const fields = expertFields([{ value: '', label: '' }]);
    await this.answer(page, response, bureau, { form: 'deskundige', typed, done: 'deskundige' }, (actor) =>
      this.bureaus.join(actor, bureau, parseInput(bureauExpert, payloadFrom(fields, typed))),
    );
  }

  @Post(':id/deskundigen/:expert/einde')
  async leave(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Param('expert', new ZodPipe(id)) expert: string,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await this.answer(page, response, bureau, { form: 'einde', typed: {}, done: 'gestopt' }, (actor) =>
      this.bureaus.leave(actor, bureau, expert, today),
    );
  }

  private async answer(
    page: VisitedPage,
    response: Response,
    bureau: string,
    { form, typed, done }: { readonly form: string; readonly typed: Typed; readonly done: keyof typeof DONE },
    work: (actor: VisitedPage['visitor']['actor']) => Promise<unknown>,
  ): Promise<void> {
    await answerForm(
      response,
      { form, typed, next: `/beheer/bureaus/${bureau}?klaar=${done}` },
      () => work(page.visitor.actor),
      (refusal) => this.page(page, bureau, { refusal }),
    );
  }

  private async overview(page: VisitedPage, { refusal, query }: Shown): Promise<string> {
    const { actor, role } = page.visitor;
    const bureaus = await this.bureaus.list(actor);
    const today = localDate(await this.clock.now());
    const year = Number(query?.jaar ?? today.slice(0, 4));
    const deliveries = await this.deliveries(page, year, null);
    const body = h(BureausPage, {
      page,
      today,
      year,
      rows: bureaus.map((bureau) => ({ bureau, sums: sumsOf(deliveries.filter((one) => one.bureau === bureau.id)) })),
      mayKeep: KEEP_BUREAUS.includes(role),
      refusal,
      done: doneWords(DONE, query?.klaar),
    });
    return this.renderer.page({ page, title: 'Bureaus die meten', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async page(page: VisitedPage, id: string, { refusal, query }: Shown): Promise<string> {
    const { actor, role } = page.visitor;
    const bureau = (await this.bureaus.list(actor)).find((one) => one.id === id);
    if (!bureau) throw new NotFoundError();
    const members = await this.members.list(actor);
    const today = localDate(await this.clock.now());
    const year = Number(query?.jaar ?? today.slice(0, 4));
    const body = h(BureauPage, {
      page,
      today,
      year,
      bureau,
      deliveries: await this.deliveries(page, year, id),
      names: new Map(members.map(({ id: member, name }) => [member, name])),
      experts: members
        .filter(({ active, roles }) => active && roles.includes('expert'))
        .map(({ id: member, name }) => ({ value: member, label: name })),
      mayKeep: KEEP_BUREAUS.includes(role),
      refusal,
      done: doneWords(DONE, query?.klaar),
    });
    const crumbs = [...CRUMBS, { href: '/beheer/bureaus', label: 'Bureaus die meten' }];
    return this.renderer.page({ page, title: bureau.name, crumbs, body, fault: refusal !== undefined });
  }

  private async deliveries(page: VisitedPage, year: number, bureau: string | null) {
    const today = localDate(await this.clock.now());
    const orders = await this.orders.between(page.visitor.actor, `${year}-01-01`, `${year}-12-31`, bureau);
    return orders.map((order) => deliveryOf(order, today));
  }
}
