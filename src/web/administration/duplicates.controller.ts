import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { fileMerge, fileUnmerge } from '../../duplicates/duplicate.schemas.js';
import { DuplicatesService } from '../../duplicates/duplicates.service.js';
import { FileMergeService } from '../../duplicates/file-merge.service.js';
import { NothingToMergeError } from '../../duplicates/duplicate.errors.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { DuplicatesPage } from './duplicates-page.js';

const DONE = {
  samengevoegd: 'De dossiers zijn samengevoegd.',
  ongedaan: 'Het samenvoegen is ongedaan gemaakt. Beide dossiers zijn weer wat ze waren.',
};

@WebPage('dubbele-dossiers')
export class DuplicatesPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly duplicates: DuplicatesService,
    private readonly merges: FileMergeService,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  /** What was ticked goes into the file that stays. */
  @Post()
  async merge(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'samenvoegen', typed, next: '/dubbele-dossiers?klaar=samengevoegd' },
      async () => {
        const keep = textOf(typed, 'keep');
        const others = listOf(typed, 'files').filter((file) => file !== keep);
        if (others.length === 0) throw new NothingToMergeError();
        for (const file of others) {
          const given = { kind: typed['kind'], keep, merge: file, reason: typed['reason'] };
          await this.merges.merge(page.visitor.actor, parseInput(fileMerge, given));
        }
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Post('ongedaan')
  async unmerge(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'ongedaan', typed, next: '/dubbele-dossiers?klaar=ongedaan' },
      () => {
        const given = { kind: typed['kind'], file: typed['file'], reason: typed['reason'] };
        return this.merges.unmerge(page.visitor.actor, parseInput(fileUnmerge, given));
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    const body = h(DuplicatesPage, {
      page,
      groups: await this.duplicates.suspected(actor),
      merged: await this.duplicates.merged(actor),
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Dubbele dossiers', body, fault: refusal !== undefined });
  }
}
