import { Body, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { AccountService } from '../../payments/account.service.js';
import { UnknownEmployerAccountError } from '../../payments/payments.errors.js';
import { Uploads } from '../../uploads/uploads.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { AccountsPage } from './accounts-page.js';
import { EmployerAccountsPage } from './employer-accounts-page.js';
import { formKey } from './form-key.js';
import type { Refusal } from '../forms/post-form.js';
import { accountInput, approvalInput } from './money-input.js';
import { MoneyNamesReader } from './money-names.js';
import { refusalOf } from './refusal-of.js';

const SEES_FILES: readonly string[] = ['backOffice', 'finance', 'manager'];

/** Bank accounts of employers (M16). */
@WebPage('geld/rekeningen')
export class AccountPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly accounts: AccountService,
    private readonly uploads: Uploads,
    private readonly names: MoneyNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async all(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const overview = await this.accounts.overview(actor);
    const today = localDate(await this.clock.now());
    const body = h(AccountsPage, { overview, names: await this.names.of(actor), today });
    return this.renderer.page({ page, title: 'Rekeningen van werkgevers', body });
  }

  @Get(':employer')
  async one(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Query('bewijs') proof: unknown,
  ): Promise<string> {
    return this.page(page, employer, undefined, typeof proof === 'string' ? proof : undefined);
  }

  @Post(':employer')
  async request(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, employer, typed, response, ['iban', 'proof', 'upload', 'withoutProof'], () => {
      const input = parseInput(accountInput, {
        iban: textOf(typed, 'iban'),
        proof: textOf(typed, 'proof'),
        upload: textOf(typed, 'upload') || null,
        withoutProof: textOf(typed, 'withoutProof') || null,
      });
      return this.accounts.request(page.visitor.actor, employer, input, formKey(`account.request:${employer}`, typed));
    });
  }

  @Post(':employer/:number/goedkeuren')
  async approve(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, employer, typed, response, ['calledBackOn', 'despiteAlarm'], () => {
      const despite = textOf(typed, 'despiteAlarm');
      const { calledBackOn, despiteAlarm } = parseInput(approvalInput, {
        calledBackOn: dayFrom(textOf(typed, 'calledBackOn')),
        despiteAlarm: despite === '' ? null : despite,
      });
      return this.accounts.approve(page.visitor.actor, employer, number, calledBackOn, despiteAlarm);
    });
  }

  @Post(':employer/:number/afwijzen')
  async reject(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, employer, typed, response, [], () =>
      this.accounts.reject(page.visitor.actor, employer, number),
    );
  }

  private async step(
    page: VisitedPage,
    employer: string,
    typed: Typed,
    response: Response,
    fields: readonly string[],
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
      response.redirect(303, `/geld/rekeningen/${employer}`);
    } catch (error) {
      const { status, refusal } = refusalOf(error, textOf(typed, '_form'), typed, fields);
      response
        .status(status)
        .type('html')
        .send(await this.page(page, employer, refusal));
    }
  }

  private async page(
    page: VisitedPage,
    employer: string,
    refusal: Refusal | undefined,
    chosen?: string,
  ): Promise<string> {
    const { actor } = page.visitor;
    const accounts = await this.accounts.list(actor, employer);
    const names = await this.names.of(actor, [employer]);
    const name = names.employers.get(employer);
    if (name === undefined) throw new UnknownEmployerAccountError(employer);
    const today = localDate(await this.clock.now());
    const sees = SEES_FILES.includes(page.visitor.role);
    const files = sees ? await this.uploads.ofEmployer(actor, employer) : [];
    const proofs = files.filter(({ kind, state }) => kind === 'bankProof' && state !== 'dropped');
    return this.renderer.page({
      page,
      title: `Rekening van ${name}`,
      crumbs: [{ href: '/geld/rekeningen', label: 'Rekeningen' }],
      fault: refusal !== undefined,
      body: h(EmployerAccountsPage, { page, employer, name, accounts, names, today, refusal, proofs, chosen }),
    });
  }
}
