import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { IdPipe } from '../../http/id.pipe.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ProposalAnswers } from '../../step-proposals/proposal-answers.service.js';
import { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import { proposalDecline, proposalNumber } from '../../step-proposals/step-proposal.schemas.js';
import { StepProposals } from '../../step-proposals/step-proposals.service.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { StepDrafts } from '../drafts/step-drafts.js';
import type { Refusal } from '../forms/post-form.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { entryFacts } from '../words/entry-facts.js';
import { ProposalPage } from './proposal-page.js';
import { mayMend } from './proposal-answers-view.js';
import { secondChoices } from './proposal-words.js';

type Place = { readonly placement: string; readonly number: number };
const DONE: Readonly<Record<string, string>> = {
  voorgelegd: 'Voorgelegd. Uw collega krijgt bericht. Er is nog niets vastgelegd.',
  afgewezen: 'Afgewezen. Wie het voorlegde krijgt bericht.',
  ingetrokken: 'Ingetrokken. Er is niets vastgelegd.',
};
const NumberPipe = new ZodPipe(proposalNumber);

/** One proposal: looked at, and confirmed, declined, taken back or laid down anew. */
@WebPage('plaatsingen/:id/voorstellen/:number')
export class ProposalController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reader: ProposalReader,
    private readonly answers: ProposalAnswers,
    private readonly proposals: StepProposals,
    private readonly names: FileNamesReader,
    private readonly drafts: StepDrafts,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @Query('klaar') done: string | undefined,
  ): Promise<string> {
    return this.page(page, { placement, number }, DONE[done ?? ''], undefined);
  }

  @Post()
  async answer(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) placement: string,
    @Param('number', NumberPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const place = { placement, number };
    try {
      response.redirect(303, await this.answered(page, place, typed));
    } catch (error) {
      const refused = refusedBy(error, ['reason', 'secondBy']);
      const faults = refused.kind === 'faults' ? refused.faults : [{ field: undefined, detail: refused.error.message }];
      const inForm = faults.some(({ field }) => field !== undefined);
      const form = inForm ? textOf(typed, '_doen') : 'geen';
      const html = await this.page(page, place, undefined, { form, typed, faults });
      response.status(refused.status).type('html').send(html);
    }
  }

  /** @returns where to go on */
  private async answered(page: VisitedPage, place: Place, typed: Typed): Promise<string> {
    const { actor } = page.visitor;
    const seen = numberIn(typed, '_versie');
    const at = { ...place, ...(seen === undefined ? {} : { expected: seen }) };
    const here = `/plaatsingen/${place.placement}/voorstellen/${place.number}?klaar=`;
    switch (textOf(typed, '_doen')) {
      case 'bevestigen': {
        const { type } = await this.answers.confirm(actor, at);
        return `/plaatsingen/${place.placement}?vastgelegd=${type}`;
      }
      case 'afwijzen': {
        const { reason } = parseInput(proposalDecline, { reason: textOf(typed, 'reason') }) as { reason: string };
        await this.answers.decline(actor, at, reason);
        return `${here}afgewezen`;
      }
      case 'intrekken':
        await this.answers.withdraw(actor, at);
        return `${here}ingetrokken`;
      case 'aanpassen':
        return this.mended(page, place);
      case 'opnieuw': {
        const revision = numberIn(typed, '_revision');
        const expected = revision === undefined ? {} : { expectedRevision: revision };
        await this.proposals.again(actor, at, { second: textOf(typed, 'secondBy'), ...expected });
        return `${here}voorgelegd`;
      }
      default:
        return `/plaatsingen/${place.placement}/voorstellen/${place.number}`;
    }
  }

  /** What came to nothing, as a draft of its form. @returns where it opens */
  private async mended(page: VisitedPage, { placement, number }: Place): Promise<string> {
    const { actor } = page.visitor;
    const look = { operation: 'stepProposal.read', purpose: purposeFor(page, placement) };
    const view = await this.reader.read(actor, placement, number, look);
    const { proposal, content, label } = view;
    const back = `/plaatsingen/${placement}/voorstellen/${number}`;
    if (content === null || !mayMend(view, actor.id)) return back;
    const { instance, type, second } = proposal;
    const values = { ...content.payload, secondBy: second, _toelichting: content.sealed?.explanation ?? '' };
    const title = `${label}, zaak ${caseNumber(placement)}`;
    const concept = await this.drafts.keepStep(actor, { placement, instance, type }, title, values);
    return `${StepDrafts.addressOf(placement, instance, type)}?concept=${concept}`;
  }

  private async page(
    page: VisitedPage,
    { placement, number }: Place,
    done: string | undefined,
    refusal: Refusal | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const look = { operation: 'stepProposal.read', purpose: purposeFor(page, placement) };
    const view = await this.reader.read(actor, placement, number, look);
    const names = await this.names.ofOpened(actor, view);
    const payload = view.content?.payload ?? {};
    const ids = Object.values(payload).filter((value) => typeof value === 'string' && ID.test(value));
    const parties = await this.names.employersOf(actor, ids as readonly string[]);
    const body = h(ProposalPage, {
      page,
      view,
      person: names.people.get(view.candidate),
      employer: names.employers.get(view.employer),
      members: names.members,
      facts: entryFacts(view.proposal.type, payload, new Map([...names.members, ...parties])),
      inFile: entryFacts(view.proposal.type, view.inFile, names.members),
      seconds: view.whyNotAgain === null ? secondChoices(await this.proposals.seconds(actor)) : [],
      done,
      refusal,
    });
    return this.renderer.page({
      page,
      title: `Voorstel – zaak ${caseNumber(placement)}`,
      crumbs: crumbsOf(placement),
      fault: refusal !== undefined,
      body,
    });
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function numberIn(typed: Typed, name: string): number | undefined {
  const value = Number.parseInt(textOf(typed, name), 10);
  return Number.isNaN(value) ? undefined : value;
}
