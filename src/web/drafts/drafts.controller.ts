import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { DraftStore } from './draft-store.js';
import { DraftsPage } from './drafts-page.js';

/** All drafts of whoever looks. */
@WebPage('concepten')
export class DraftsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly drafts: DraftStore,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const body = h(DraftsPage, { page, drafts: await this.drafts.list(page.visitor.actor) });
    return this.renderer.page({ page, title: 'Concepten', body });
  }

  @Post('weggooien')
  async discard(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await this.drafts.delete(page.visitor.actor, textOf(typed, 'concept'));
    response.redirect(303, '/concepten');
  }
}
