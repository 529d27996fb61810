import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import { isBsn } from '../../../workflows/law/bsn.js';
import { NotAllowedError } from '../../access/access.errors.js';
import { CandidateService, duplicateOf } from '../../candidates/candidate.service.js';
import { DuplicateCandidateError } from '../../candidates/candidate.errors.js';
import { candidateChange } from '../../candidates/candidate.schemas.js';
import { IdPipe } from '../../http/id.pipe.js';
import { FactRefusedError } from '../../journal/fact-writer.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { BirthDateEffects } from '../../subsidies/birth-date-effects.service.js';
import type { ShownFault } from '../forms/error-summary.js';
import { formKey } from '../forms/form-key.js';
import { faultsOf } from '../forms/form-part.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { bsnFrom } from '../opening/typed-person.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { conflictOf, shownAtFirst } from './person-conflict.js';
import { changedNames, changeOf } from './person-data.js';
import { PersonDataPage, type Asked, type Refused } from './person-data-page.js';
import { personGroups } from './person-fields.js';
import { PersonFileReader, type PersonFile } from './person-file.js';
import { typedOf, wishFrom } from './person-typed.js';
import { savedWords } from './person-words.js';

const CRUMBS = [{ href: '/caseload', label: 'Caseload' }];
const WRONG = 'Dit kan zo nog niet';
/** `file` as it stood when it was refused. */
type Question = { readonly asked: Asked };
type Refusal = { readonly status: number; readonly file: PersonFile; readonly refused: Refused };

/** The data of a person on one page: seen, changed, and when they were changed. Nothing of it stands in an address. */
@WebPage('personen/:id/gegevens')
export class PersonDataController {
  constructor(
    private readonly renderer: Renderer,
    private readonly files: PersonFileReader,
    private readonly candidates: CandidateService,
    private readonly birthDates: BirthDateEffects,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('vastgelegd') saved: unknown,
  ): Promise<string> {
    return this.page(page, await this.files.of(page, id), { saved });
  }

  @Post()
  async change(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.of(page, id);
    if (!file.mayChange) throw new NotAllowedError('Deze gegevens wijzigen hoort niet bij uw rol of organisatie.');
    const outcome = await this.record(page, file, typed);
    if (typeof outcome === 'string') {
      response.redirect(303, `/personen/${file.data.id}/gegevens?vastgelegd=${outcome}`);
      return;
    }
    if ('asked' in outcome) {
      response.type('html').send(this.page(page, file, outcome));
      return;
    }
    const { status, refused } = outcome;
    const shown = this.page(page, outcome.file, { refused });
    response.status(status).type('html').send(shown);
  }

  /** @returns names of what was changed, why nothing was, or what is to be looked at first */
  private async record(page: VisitedPage, file: PersonFile, typed: Typed): Promise<string | Refusal | Question> {
    const { actor } = page.visitor;
    const { data } = file;
    const seen = Number.parseInt(textOf(typed, '_gezien'), 10) || 0;
    const { value, faults } = wishFrom(typed, data, localDate(await this.clock.now()));
    if (value === undefined) {
      const taken = await this.takenIn(page, file, typed);
      const all = [...faults, ...(taken ? faultsOf(taken) : [])];
      return seen === data.revision ? refusal(400, file, typed, all, taken) : stale(file, typed, all);
    }
    const change = changeOf(value, data);
    const names = changedNames(change);
    if (names.length === 0) return 'niets';
    if (seen !== data.revision) return stale(file, typed, []);
    const asked = await this.askedOf(page, file, typed, change.person?.birthDate);
    if (asked) return { asked };
    try {
      const once = formKey(`web:person:${data.id}`, typed, value);
      await this.candidates.change(actor, data.id, change, seen, once);
      return names.join('.');
    } catch (error) {
      if (error instanceof FactRefusedError && error.code === 'staleRevision') {
        return stale(await this.files.of(page, data.id), typed, []);
      }
      return refusal(409, file, typed, faultsOf(error), error);
    }
  }

  /** A birth date that moves amounts is shown with what it does before it is recorded. */
  private async askedOf(
    { visitor }: VisitedPage,
    { data }: PersonFile,
    typed: Typed,
    birthDate: LocalDate | undefined,
  ): Promise<Asked | undefined> {
    if (birthDate === undefined || textOf(typed, '_bekeken') === birthDate) return undefined;
    const effects = await this.birthDates.of(visitor.actor, data.id, birthDate);
    if (effects.length === 0) return undefined;
    return { typed, was: shownAtFirst(typed) ?? typedOf(data), seen: data.revision, birthDate, effects };
  }

  /** M44: also beside other faults it is said at once that a number has a file already. */
  private async takenIn(
    { visitor }: VisitedPage,
    { data }: PersonFile,
    typed: Typed,
  ): Promise<DuplicateCandidateError | undefined> {
    const bsn = bsnFrom(typed);
    const { data: externalId } = candidateChange.shape.externalId.safeParse(textOf(typed, 'externalId'));
    const numbers = {
      bsn: isBsn(bsn) && bsn !== data.person.bsn ? bsn : null,
      externalId: externalId === data.externalId ? null : (externalId ?? null),
    };
    return duplicateOf(await this.candidates.takenBy(visitor.actor, numbers, data.id));
  }

  private page(
    page: VisitedPage,
    file: PersonFile,
    shown: { readonly saved?: unknown; readonly refused?: Refused; readonly asked?: Asked },
  ): string {
    const { saved, refused, asked } = shown;
    const body = h(PersonDataPage, { page, file, saved: savedWords(saved), requestKey: randomUUID(), refused, asked });
    const fault = refused !== undefined;
    return this.renderer.page({ page, title: 'Gegevens van de persoon', crumbs: CRUMBS, fault, body });
  }
}

/** Shown again as it was typed, on what was there when it was opened. */
function refusal(
  status: number,
  file: PersonFile,
  typed: Typed,
  faults: readonly ShownFault[],
  error: unknown,
): Refusal {
  const existing = error instanceof DuplicateCandidateError ? error.existing : [];
  const was = shownAtFirst(typed) ?? typedOf(file.data);
  return { status, file, refused: { title: WRONG, typed, faults, was, seen: file.data.revision, existing } };
}

/** Shown again on what stands there now. @param others what is wrong beside it */
function stale(file: PersonFile, typed: Typed, others: readonly ShownFault[]): Refusal {
  const { data, municipalities } = file;
  const now = typedOf(data);
  const fields = personGroups(municipalities, { ...now, ...typed }, data.withheld).flatMap((group) => group.fields);
  const { typed: kept, faults } = conflictOf(fields, typed, shownAtFirst(typed), now);
  const all = [...faults, ...others.filter(({ field }) => faults.every((one) => one.field !== field))];
  const title = 'Iemand anders was u voor';
  const refused = { title, typed: kept, faults: all, was: now, seen: data.revision, existing: [] };
  return { status: 412, file, refused };
}
