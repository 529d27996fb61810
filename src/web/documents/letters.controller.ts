import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { Role } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import { DocumentMaking } from '../../documents/document-making.service.js';
import { DocumentReader } from '../../documents/document-reader.service.js';
import { MAKERS, SENDERS, SIGNERS } from '../../documents/document-roles.js';
import { DocumentSending } from '../../documents/document-sending.service.js';
import type { DueLetter, ListedDocument } from '../../documents/document-rows.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { numbered, pageNumber, placeOf, type NumberedPage } from '../layout/numbered.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader, type Named } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { caseNumber } from '../../reminders/case-number.js';
import { partWords, titleOf, toWhom } from './document-words.js';
import { LETTERS_PER_PAGE, LettersPage, dueValue, type LettersProps } from './letters-page.js';
import { STATE_OF, standOf, type Stand } from './letters-query.js';
import { oneByOne, type Outcome } from './one-by-one.js';
import { SendWishes, whyNot } from './why-not.js';

/** What each role does first. */
const FIRST: Readonly<Partial<Record<Role, Stand>>> = { reviewer: 'ondertekenen', manager: 'ondertekenen' };

/** The letters of the whole organisation, many at a time. */
@WebPage('brieven')
export class LettersController {
  constructor(
    private readonly renderer: Renderer,
    private readonly documents: DocumentReader,
    private readonly making: DocumentMaking,
    private readonly sending: DocumentSending,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: VisitedPage,
    @Query('stand') stand: string | undefined,
    @Query('gedaan') done: string | undefined,
    @Query('pagina') asked: unknown,
  ): Promise<string> {
    const shown = standOf(stand) ?? FIRST[page.visitor.role] ?? 'maken';
    const count = done === undefined ? undefined : Number.parseInt(done, 10) || 0;
    return this.page(page, shown, { done: count, faults: [], asked: pageNumber.parse(asked) });
  }

  @Post('maken')
  async make(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const chosen = new Set(listOf(typed, 'brief'));
    const due = (await this.documents.due(actor)).filter((one) => chosen.has(dueValue(one)));
    const outcome = await oneByOne(due, labelOfDue, async (one) => this.making.makeDue(actor, one));
    await this.answer(page, response, 'maken', outcome);
  }

  @Post('ondertekenen')
  async sign(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const letters = await this.chosen(page, typed, 'ondertekenen');
    const outcome = await oneByOne(letters, labelOfLetter, async ({ id }) => this.sending.sign(actor, id));
    await this.answer(page, response, 'ondertekenen', outcome);
  }

  @Post('versturen')
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const wish = SendWishes.safeParse(typed);
    if (!wish.success) {
      const faults = wish.error.issues.map(({ message }) => message);
      response
        .status(400)
        .type('html')
        .send(await this.page(page, 'versturen', { done: 0, faults }));
      return;
    }
    const letters = await this.chosen(page, typed, 'versturen');
    const outcome = await oneByOne(letters, labelOfLetter, async ({ id }) => this.sending.send(actor, id, wish.data));
    await this.answer(page, response, 'versturen', outcome);
  }

  /** One file of what was chosen, in the order of the list. */
  @Post('samen')
  async together(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const from = standOf(textOf(typed, 'stand')) ?? 'verstuurd';
    const stand = from === 'maken' ? 'verstuurd' : from;
    const letters = await this.chosen(page, typed, stand);
    try {
      const bytes = await this.documents.bundle(
        page.visitor.actor,
        letters.map(({ id }) => id),
      );
      response
        .type('application/pdf')
        .setHeader('Content-Disposition', `inline; filename="brieven-${letters.length}.pdf"`)
        .setHeader('Cache-Control', 'private, no-store')
        .send(bytes);
    } catch (error) {
      const html = await this.page(page, stand, { done: undefined, faults: whyNot(error) });
      response.status(409).type('html').send(html);
    }
  }

  private async chosen(
    page: VisitedPage,
    typed: Typed,
    stand: Exclude<Stand, 'maken'>,
  ): Promise<readonly ListedDocument[]> {
    return this.documents.among(page.visitor.actor, STATE_OF[stand], listOf(typed, 'brief'));
  }

  private async answer(page: VisitedPage, response: Response, stand: Stand, outcome: Outcome): Promise<void> {
    const { done, faults } = outcome;
    const nothing = done === 0 && faults.length === 0;
    if (!nothing && faults.length === 0) {
      response.redirect(303, `/brieven?stand=${stand}&gedaan=${done}`);
      return;
    }
    const said = nothing ? ['Kies eerst een of meer brieven.'] : faults;
    response
      .status(nothing ? 400 : 409)
      .type('html')
      .send(await this.page(page, stand, { done, faults: said }));
  }

  private async page(
    page: VisitedPage,
    stand: Stand,
    {
      done,
      faults,
      asked = 1,
    }: {
      readonly done: number | undefined;
      readonly faults: readonly string[];
      readonly asked?: number;
    },
  ): Promise<string> {
    const { actor } = page.visitor;
    const due = await this.documents.due(actor);
    const counted = await this.documents.counts(actor);
    const counts: LettersProps['counts'] = {
      maken: due.length,
      ondertekenen: counted['made'] ?? 0,
      versturen: counted['signed'] ?? 0,
      terug: counted['returned'] ?? 0,
    };
    const shown = {
      due: numbered(due, due.length, LETTERS_PER_PAGE, asked),
      letters: await this.letters(actor, stand, counted, asked),
    };
    const files: readonly Named[] = (stand === 'maken' ? shown.due : shown.letters).items.flatMap(
      ({ candidate, employer }) => (candidate === null ? [] : [{ candidate, employer }]),
    );
    const names = await this.names.of(actor, files, 'document.letters');
    const today = localDate(await this.clock.now());
    const may = {
      make: MAKERS.includes(actor.role),
      sign: SIGNERS.includes(actor.role),
      send: SENDERS.includes(actor.role),
      yearly: actor.role === 'backOffice' || actor.role === 'manager',
    };
    const body = h(LettersPage, { page, stand, today, counts, ...shown, names, done, faults, may });
    return this.renderer.page({ page, title: 'Brieven', fault: faults.length > 0, body });
  }

  /** What went out is counted over today: there is ever more of it. */
  private async letters(
    actor: SessionActor,
    stand: Stand,
    counted: Readonly<Record<string, number>>,
    asked: number,
  ): Promise<NumberedPage<ListedDocument>> {
    if (stand === 'maken') return { items: [], at: 1, of: 1 };
    const state = STATE_OF[stand];
    const count = state === 'sent' ? await this.documents.sentListed(actor) : (counted[state] ?? 0);
    const { at, of, skip } = placeOf(count, LETTERS_PER_PAGE, asked);
    return { items: await this.documents.inState(actor, state, { skip, limit: LETTERS_PER_PAGE }), at, of };
  }
}

const labelOfDue = ({ placement, part, addressee }: DueLetter): string =>
  `Zaak ${caseNumber(placement)}, ${partWords(part)} ${toWhom(addressee)}`;
const labelOfLetter = ({ kind, addressee, stream, number }: ListedDocument): string =>
  `Zaak ${caseNumber(stream)}, ${titleOf(kind)} ${toWhom(addressee)} (nummer ${number})`;
