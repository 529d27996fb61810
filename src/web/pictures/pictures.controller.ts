import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { SessionActor } from '../../access/session.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { comparePictures } from '../../pictures/compare-pictures.js';
import { FrozenPictures, pictureWish, type FrozenPicture } from '../../pictures/frozen-pictures.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm } from '../administration/administration-answers.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { ComparePage, PicturePage } from './picture-page.js';
import { PICTURE_FIELDS, PicturesPage } from './pictures-page.js';

const CRUMBS = [{ href: '/momentopnamen', label: 'Momentopnamen' }];

/** Pictures of the figures that are kept, and two of them beside each other. */
@WebPage('momentopnamen')
export class PicturesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly pictures: FrozenPictures,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.page(page, undefined);
  }

  @Post()
  @Adds()
  async freeze(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'momentopname', typed, next: '/momentopnamen' },
      async () => this.pictures.freeze(page.visitor.actor, parseInput(pictureWish, payloadFrom(PICTURE_FIELDS, typed))),
      (refusal) => this.page(page, refusal),
    );
  }

  @Get('vergelijken')
  async compare(
    @CurrentPage() page: VisitedPage,
    @Query('toen') first: unknown,
    @Query('nu') second: unknown,
    @Query('alles') everything: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const before = await this.pictures.read(actor, Number(first) || 0);
    const after =
      second === 'nu' ? await this.today(actor, before.year) : await this.pictures.read(actor, Number(second) || 0);
    const all = everything === 'ja';
    const search = new URLSearchParams({
      toen: String(before.number),
      nu: String(second),
      ...(all ? {} : { alles: 'ja' }),
    });
    const body = h(ComparePage, {
      before,
      after,
      figures: comparePictures(before.figures, after.figures),
      all,
      other: `/momentopnamen/vergelijken?${search.toString()}`,
    });
    return this.renderer.page({ page, title: 'Momentopnamen vergelijken', crumbs: CRUMBS, body });
  }

  @Get(':number')
  async one(@CurrentPage() page: VisitedPage, @Param('number') number: string): Promise<string> {
    const picture = await this.pictures.read(page.visitor.actor, Number(number) || 0);
    return this.renderer.page({ page, title: picture.name, crumbs: CRUMBS, body: h(PicturePage, { picture }) });
  }

  private async today(actor: SessionActor, year: number): Promise<Pick<FrozenPicture, 'name' | 'ofDay' | 'figures'>> {
    return { name: 'Vandaag', ...(await this.pictures.today(actor, year)) };
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const body = h(PicturesPage, {
      page,
      pictures: await this.pictures.list(actor),
      year: Number(localDate(await this.clock.now()).slice(0, 4)),
      mayMake: ['manager', 'administrator'].includes(actor.role),
      refusal,
    });
    return this.renderer.page({ page, title: 'Momentopnamen', body, fault: refusal !== undefined });
  }
}
