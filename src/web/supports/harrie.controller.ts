import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { placementNumber } from '../../../workflows/payload.js';
import type { Role } from '../../../workflows/definition.js';
import { requireRole } from '../../access/permissions.js';
import { EmployerService } from '../../employers/employer.service.js';
import { HarrieDesk } from '../../harrie/harrie-desk.read-model.js';
import { HarrieTrainings } from '../../harrie/harrie-training.service.js';
import { HarrieVouchers } from '../../harrie/harrie-voucher.service.js';
import { harrieTraining, newVoucher, trainedColleague } from '../../harrie/harrie.schemas.js';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { colleagueFields, HarrieEmployerPage } from './harrie-employer-page.js';
import { HarriePage, trainingFields, voucherFields } from './harrie-page.js';
import { HarrieTrainingPage } from './harrie-training-page.js';

const CRUMBS = [{ href: '/ondersteuning', label: 'Ondersteuning' }];
const DONE = {
  gepland: 'De training is gepland.',
  verzet: 'De training is gewijzigd.',
  afgezegd: 'De training gaat niet door.',
  gegeven: 'De voucher is gegeven.',
  ingetrokken: 'De voucher is ingetrokken.',
  getraind: 'De collega is vastgelegd.',
  weg: 'Vastgelegd: de collega werkt hier niet meer.',
};
const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'manager'];
const EMPLOYERS = 500;
const VOUCHERS = 200;
const number = z.coerce.number().pipe(placementNumber);
const ANY = [{ value: '1', label: '' }];

/** Harrie trainings, vouchers, and trained colleagues of an employer (seed 5). */
@WebPage('harrie')
export class HarrieController {
  constructor(
    private readonly renderer: Renderer,
    private readonly desk: HarrieDesk,
    private readonly trainings: HarrieTrainings,
    private readonly vouchers: HarrieVouchers,
    private readonly organisations: OrganisationService,
    private readonly employers: EmployerService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post('trainingen')
  @Adds()
  async plan(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'training', typed, next: '/harrie?klaar=gepland' },
      () =>
        this.trainings.plan(page.visitor.actor, parseInput(harrieTraining, payloadFrom(trainingFields(ANY), typed))),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Get('trainingen/:number')
  async training(@CurrentPage() page: VisitedPage, @Param('number', new ZodPipe(number)) id: number): Promise<string> {
    return this.trainingPage(page, id, undefined);
  }

  @Post('trainingen/:number')
  async change(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(number)) id: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const seen = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    await answerForm(
      response,
      { form: 'training', typed, next: '/harrie?klaar=verzet' },
      () => {
        const fields = parseInput(harrieTraining, payloadFrom(trainingFields(ANY), typed));
        return this.trainings.change(page.visitor.actor, id, fields, seen);
      },
      (refusal) => this.trainingPage(page, id, refusal),
    );
  }

  @Post('trainingen/:number/afzeggen')
  async cancel(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(number)) id: number,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await answerForm(
      response,
      { form: 'training', typed: {}, next: '/harrie?klaar=afgezegd' },
      () => this.trainings.cancel(page.visitor.actor, id, today),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Post('vouchers')
  @Adds()
  async issue(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'voucher', typed, next: '/harrie?klaar=gegeven' },
      async () => {
        const given = payloadFrom(voucherFields([{ value: '', label: '' }]), typed);
        const chosen = z.uuid({ error: 'Kies een werkgever.' });
        const { employer, ...voucher } = parseInput(newVoucher.extend({ employer: chosen }), given);
        await this.vouchers.issue(page.visitor.actor, employer, voucher);
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Get('werkgever/:id')
  async employer(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('klaar') done: unknown,
  ): Promise<string> {
    return this.employerPage(page, id, undefined, doneWords(DONE, done));
  }

  @Post('werkgever/:id')
  async train(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: 'collega', typed, next: `/harrie/werkgever/${id}?klaar=getraind` },
      () => {
        const fields = colleagueFields([], []).map((one) => (one.kind === 'choice' ? { ...one, choices: ANY } : one));
        return this.vouchers.train(page.visitor.actor, id, parseInput(trainedColleague, payloadFrom(fields, typed)));
      },
      (refusal) => this.employerPage(page, id, refusal, undefined),
    );
  }

  @Post('werkgever/:id/voucher/:number/intrekken')
  async withdraw(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(number)) voucher: number,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: 'collega', typed: {}, next: `/harrie/werkgever/${id}?klaar=ingetrokken` },
      () => this.vouchers.withdraw(page.visitor.actor, id, voucher),
      (refusal) => this.employerPage(page, id, refusal, undefined),
    );
  }

  @Post('werkgever/:id/collega/:number/weg')
  async left(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(number)) colleague: number,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await answerForm(
      response,
      { form: 'collega', typed: {}, next: `/harrie/werkgever/${id}?klaar=weg` },
      () => this.vouchers.left(page.visitor.actor, id, colleague, today),
      (refusal) => this.employerPage(page, id, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const year = today.slice(0, 4);
    const organisations = await this.organisations.list(actor);
    const mayKeep = KEEPERS.includes(actor.role);
    const vouchers = await this.desk.vouchers(actor, VOUCHERS);
    const employers = mayKeep ? await this.employers.list(actor, undefined, EMPLOYERS) : [];
    const body = h(HarriePage, {
      page,
      today,
      trainings: await this.trainings.list(actor),
      vouchers,
      counts: await this.desk.counts(actor, `${year}-01-01`, `${year}-12-31`),
      organisations,
      employers: employers.map(({ id, name, place }) => ({
        value: id,
        label: place === null ? name : `${name}, ${place}`,
      })),
      providers: organisations
        .filter(({ roles, until }) => roles.includes('training') && (until === null || until >= today))
        .map((one) => ({ value: String(one.number), label: one.name })),
      mayKeep,
      refusal,
      done,
    });
    const title = 'Harrie-trainingen';
    return this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async trainingPage(page: VisitedPage, id: number, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Harrie-trainingen beheren');
    const training = (await this.trainings.list(actor)).find((one) => one.number === id);
    if (training === undefined) throw new NotFoundError('Deze training is er niet.');
    const providers = (await this.organisations.list(actor))
      .filter(({ roles, number: own }) => roles.includes('training') || own === training.provider)
      .map((one) => ({ value: String(one.number), label: one.name }));
    const body = h(HarrieTrainingPage, { page, training, providers, refusal });
    const crumbs = [...CRUMBS, { href: '/harrie', label: 'Harrie-trainingen' }];
    return this.renderer.page({ page, title: 'Training verzetten', crumbs, body, fault: refusal !== undefined });
  }

  private async employerPage(
    page: VisitedPage,
    id: string,
    refusal: Refusal | undefined,
    done: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const body = h(HarrieEmployerPage, {
      page,
      today: localDate(await this.clock.now()),
      found: await this.desk.of(actor, id),
      trainings: await this.trainings.list(actor),
      mayKeep: KEEPERS.includes(actor.role),
      refusal,
      done,
    });
    const crumbs = [...CRUMBS, { href: '/harrie', label: 'Harrie-trainingen' }];
    return this.renderer.page({ page, title: 'Harrie bij de werkgever', crumbs, body, fault: refusal !== undefined });
  }
}
