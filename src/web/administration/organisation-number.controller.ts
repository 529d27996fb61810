import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { parseInput } from '../../http/invalid-input.error.js';
import { organisationNumberChange, OrganisationNumbers } from '../../tenants/organisation-number.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import { OrganisationNumberPage } from './organisation-number-page.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = { opgeslagen: 'Het organisatienummer is opgeslagen.' };

@WebPage('beheer/organisatienummer')
export class OrganisationNumberPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly numbers: OrganisationNumbers,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, doneWords(DONE, done), undefined);
  }

  @Post()
  async set(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const asked = { form: 'organisatienummer', typed, next: '/beheer/organisatienummer?klaar=opgeslagen' };
    await answerForm(
      response,
      asked,
      async () => {
        const number = textOf(typed, 'number').trim();
        const change = parseInput(organisationNumberChange, { number: number === '' ? null : number });
        await this.numbers.set(page.visitor.actor, change, Number.parseInt(textOf(typed, '_revision'), 10) || 0);
      },
      (refusal) => this.page(page, undefined, refusal),
    );
  }

  private async page(page: VisitedPage, done: string | undefined, refusal: Refusal | undefined): Promise<string> {
    const found = await this.numbers.read(page.visitor.actor);
    const body = h(OrganisationNumberPage, { page, found, done, refusal });
    const title = 'Organisatienummer (OIN)';
    return this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}
