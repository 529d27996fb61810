import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { AgreedContracts } from '../../particulars/agreed-contracts.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { answerForm } from '../administration/administration-answers.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { AgreedContractPage } from './agreed-contract-page.js';
import { crumbsOf } from './crumbs.js';
import { nextSteps } from './next-steps.js';

/** One click: a contract that was agreed at the start goes on as it was agreed (seeds 37). */
@WebPage('plaatsingen/:id/vervolgcontract')
export class AgreedContractController {
  constructor(
    private readonly renderer: Renderer,
    private readonly files: PlacementFiles,
    private readonly agreed: AgreedContracts,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.page(page, id, undefined);
  }

  @Post()
  async confirm(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const from = textOf(typed, 'from');
    const next = `/plaatsingen/${id}?vastgelegd=contract.renewed`;
    await answerForm(
      response,
      { form: 'vervolg', typed, next },
      () => {
        const idempotency = idempotencyFrom(`web:${id}:vervolgcontract`, from, { from });
        return this.agreed.confirm(page.visitor.actor, id, from, idempotency === undefined ? {} : { idempotency });
      },
      (refusal) => this.page(page, id, refusal),
    );
  }

  private async page(page: VisitedPage, id: string, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const file = await this.files.toChange(actor, id);
    const following = await this.agreed.following(actor, file);
    const possible = file.instances
      .filter(({ name }) => name === 'placement')
      .map((live) => nextSteps(live, actor, new Set()))
      .flatMap(({ onward, record }) => [...onward, ...record]);
    const body = h(AgreedContractPage, { page, placement: id, following, possible, refusal });
    const title = `Vervolgcontract – zaak ${caseNumber(id)}`;
    return this.renderer.page({ page, title, crumbs: crumbsOf(id), fault: refusal !== undefined, body });
  }
}
