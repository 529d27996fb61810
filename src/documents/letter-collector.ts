import type { PoolClient } from 'pg';
import type { SessionActor } from '../access/session.js';
import type { Actor, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { measuredDecisionEnd } from '../../workflows/law/decision-end.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import { objectionContext } from '../../workflows/objection/objection.context.js';
import { placementContext, type PlacementContext } from '../../workflows/placement/placement.context.js';
import { supportContext } from '../../workflows/support/support.context.js';
import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { DraftReports } from '../measurements/draft-reports.service.js';
import { fullName, type PersonDocument } from '../people/person-document.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import { instanceOf, type PlacementFile, type PlacementFiles } from '../placements/placement-files.service.js';
import { sealedPart } from '../placements/placement.schemas.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { AppPool } from '../platform/database.js';
import { caseNumber } from '../reminders/case-number.js';
import type { ForecastService } from '../subsidies/forecast.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { amountFor, firstWholeMonth } from './amounts.js';
import { kindOf, type Addressee, type DocumentKind } from './document-kind.js';
import { DocumentNotReadyError } from './documents.errors.js';
import {
  bodyRow,
  decisionRow,
  employerNamed,
  lastEntry,
  memberContact,
  memberName,
  municipalityName,
  supportRows,
  type ToldEntry,
} from './file-reads.js';
import { CIRCLE_WORDS } from './content/circle-words.js';
import { letterFacts, type AmountFacts, type LetterFacts, type ReportFacts } from './letter-facts.js';
import { addressLines, copiesTo, employerAddress, workContact } from './postal-address.js';
import type { TextService } from './texts/text.service.js';

/** Which document of which file; `part` is `decision-2`, `measurement-1`, `placement`, `year-2027`. */
export type LetterWish = {
  readonly placement: string;
  readonly kind: DocumentKind;
  readonly addressee: Addressee;
  readonly part: string;
  /** What the workflow said with its wish. */
  readonly asked: Readonly<Record<string, unknown>>;
};

/** Who decided, when and in which role, for documents whose decider signs. */
export type Decider = { readonly actor: Actor; readonly at: string };
export type Collected = {
  readonly facts: LetterFacts;
  /** Whose key seals it. */
  readonly person: string;
  readonly decider: Decider | undefined;
};

type Ports = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly vault: PersonVault;
  readonly reports: DraftReports;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly forecasts: ForecastService;
  readonly texts: TextService;
};

type Opened = {
  readonly actor: SessionActor;
  readonly wish: LetterWish;
  readonly on: LocalDate;
  readonly file: PlacementFile;
  readonly context: PlacementContext;
  readonly person: PersonDocument;
  readonly employer: { readonly name: string; readonly document: EmployerDocument };
  readonly policies: PolicySet;
  readonly tables: LegalTables;
};

const NO_EMPLOYER: EmployerDocument = { locations: [], proxies: [], payee: null };

/** Gathers from a file what a document is made from, for one addressee and nothing that is not for that addressee (F4). */
export class LetterCollector {
  constructor(private readonly ports: Ports) {}

  /**
   * Opens a file to make a document; who acts must be able to work in it.
   * @throws UnknownStreamError, NotAllowedError, DocumentNotReadyError
   */
  async collect(actor: SessionActor, wish: LetterWish, on: LocalDate): Promise<Collected> {
    const opened = await this.open(actor, wish, on);
    const { file, context, person, employer } = opened;
    const number = numberIn(wish.part);
    const part = kindOf(wish.kind).part;
    const worker = wish.addressee === 'worker';
    const { pool } = this.ports;
    const read = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => inSession(pool, actor, work);
    const body = await read((client) => bodyRow(client, file.item.decidingBody));
    const consultant = await read((client) => memberName(client, context.owner));
    const decision = part === 'decision' ? await this.decision(opened, number) : null;
    const report = await this.report(opened, part === 'measurement' ? number : (context.value?.measurement ?? null));
    const texts = await this.ports.texts.forLetter(actor, wish.kind, wish.addressee, on);
    const made: LetterFacts = {
      kind: wish.kind,
      addressee: wish.addressee,
      caseNumber: caseNumber(wish.placement),
      madeOn: on,
      simulated: file.item.simulated,
      to: this.addressed(opened, report),
      copies: worker ? [...copiesTo(person, on)] : [],
      consultant: consultant ?? 'uw consulent',
      worker: { name: fullName(person), birthDate: bornFor(wish.kind) ? person.birthDate : null },
      employer: { name: employer.name, contact: workContact(employer.document) },
      municipality: await read((client) => municipalityName(client, context.municipality)),
      job: jobOf(context),
      circle: worker && wish.kind === 'target-group' ? (CIRCLE_WORDS[context.circle] ?? null) : null,
      targetGroup: await this.targetGroup(opened),
      application: await this.application(opened),
      agreedOn: context.agreedOn,
      lumpSum: lumpSumOf(context),
      grant: context.grant && {
        from: context.grant.from,
        until: context.grant.until,
        wageValue: context.grant.wageValue,
      },
      value: context.value && {
        wageValue: context.value.wageValue,
        determinedOn: context.value.determinedOn,
        regular: context.value.regular,
      },
      nextMeasurementOn: context.nextMeasurementOn,
      registeredOn: context.registeredOn,
      alreadyRegistered: context.alreadyRegistered,
      ending: context.ending && { lastDay: context.ending.lastDay, reason: context.ending.reason },
      handover: context.handover && {
        to: context.handover.to,
        ground: context.handover.ground,
        on: context.dates.handoverDay,
      },
      trial: context.trialFrom === null ? null : { from: context.trialFrom, until: dayBefore(context.dates.trialEnds) },
      aftercareUntil: dayBefore(context.dates.aftercareEnds),
      decision: decision?.facts ?? null,
      amount: this.amount(opened, decision?.facts ?? null),
      amountBefore: part === 'year' ? this.amountOn(opened, `${number - 1}-12-01`) : null,
      forecast: await this.forecast(opened),
      report,
      support: part === 'support' ? await this.support(opened, number) : null,
      supports: await this.supports(opened),
      objection: part === 'objection' ? await this.objection(opened, number) : null,
      asked: { ...wish.asked },
      year: null,
      body,
      texts: { ...texts },
    };
    return {
      facts: letterFacts.parse(made),
      person: file.item.candidate,
      decider: await this.decider(opened, decision),
    };
  }

  private async open(actor: SessionActor, wish: LetterWish, on: LocalDate): Promise<Opened> {
    const { files, vault, pool, policies, tables } = this.ports;
    const file = await files.toChange(actor, wish.placement);
    const context = placementContext.parse(instanceOf(file, 'placement').instance.context);
    const person = (await vault.open(actor, [file.item.candidate])).get(file.item.candidate);
    const row = await inSession(pool, actor, (client) => employerNamed(client, file.item.employer));
    if (!person || !row)
      throw new DocumentNotReadyError(['De gegevens van de werknemer of de werkgever zijn er niet meer.']);
    const document =
      row.document === null || row.document === ''
        ? NO_EMPLOYER
        : employerDocument.parse(await vault.unseal(actor, row.id, DOCUMENT, row.document));
    const set = await policies.of(actor, file.item.decidingBody);
    const employer = { name: row.name, document };
    return { actor, wish, on, file, context, person, employer, policies: set, tables: tables.current() };
  }

  private addressed({ wish, person, employer, context }: Opened, report: ReportFacts | null): LetterFacts['to'] {
    switch (wish.addressee) {
      case 'worker':
        return { name: fullName(person), lines: [...addressLines(person.address)], attention: null };
      case 'employer': {
        const { lines, attention } = employerAddress(employer.document);
        return { name: employer.name, lines: [...lines], attention };
      }
      case 'expert':
        return { name: report?.expert.name ?? 'De loonwaardedeskundige', lines: [], attention: null };
      case 'otherBody':
        return { name: context.handover?.to ?? 'De nieuwe organisatie', lines: [], attention: null };
    }
  }

  private async decision(
    opened: Opened,
    number: number,
  ): Promise<{ readonly facts: NonNullable<LetterFacts['decision']>; readonly decided: ToldEntry | undefined }> {
    const { actor, wish, context, person, policies, tables } = opened;
    const { row, decided, prepared } = await inSession(this.ports.pool, actor, async (client) => {
      const found = await decisionRow(client, wish.placement, number);
      const types = [`${String(found?.['kind'])}.decided`];
      const holds = { decision: number };
      return {
        row: found,
        decided: await lastEntry(client, wish.placement, { instance: 'placement', types, holds }),
        prepared: await this.preparation(client, wish.placement, number),
      };
    });
    if (!row || row['decidedOn'] === null) throw new DocumentNotReadyError(['Dit besluit is nog niet genomen.']);
    const untilAow = context.grant?.decision === number && context.grant.untilAow;
    const text = (key: string): string | null => (typeof row[key] === 'string' ? row[key] : null);
    const from = text('periodFrom');
    const until = untilAow && from !== null ? aowEnd(from, person.birthDate, policies, tables) : text('periodUntil');
    const said = prepared?.payload['nextMeasurementReason'];
    return {
      decided,
      facts: {
        number,
        kind: text('kind') ?? '',
        ground: text('ground') ?? '',
        reason: text('reason') ?? '',
        from,
        until,
        untilAow,
        wageValue: typeof row['wageValue'] === 'number' ? row['wageValue'] : null,
        amount: text('amount'),
        decidedOn: text('decidedOn'),
        replaces: typeof row['replaces'] === 'number' ? row['replaces'] : null,
        nextMeasurementOn: text('nextMeasurementOn'),
        nextMeasurementReason: typeof said === 'string' ? said : null,
        explanation: wish.addressee === 'worker' ? await this.words(opened, prepared) : null,
      },
    };
  }

  /** The draft of a decision: drafts are numbered in order, and a returned one leaves its number unused. */
  private async preparation(client: PoolClient, placement: string, number: number): Promise<ToldEntry | undefined> {
    return lastEntry(client, placement, {
      instance: 'placement',
      types: ['decision.prepared'],
      holds: { plan: { set: { draft: { number } } } },
    });
  }

  private async words({ actor, file }: Opened, entry: ToldEntry | undefined): Promise<string | null> {
    if (entry?.sealed === undefined) return null;
    const { candidate, id } = file.item;
    const value = await this.ports.vault.unseal(actor, candidate, sealedPlace(id, entry.type), entry.sealed);
    return sealedPart.safeParse(value).data?.explanation ?? null;
  }

  private amount(opened: Opened, decision: LetterFacts['decision']): AmountFacts | null {
    const { wish, context, on } = opened;
    if (kindOf(wish.kind).part === 'year') return this.amountOn(opened, `${numberIn(wish.part)}-01-01`);
    if (decision === null || !['lumpSum', 'measured', 'change'].includes(decision.kind)) return null;
    const lumpSum = decision.kind === 'lumpSum' || (context.grant === null && decision.wageValue === null);
    const from = decision.from ?? context.firstDay ?? context.plannedStart ?? on;
    const start = lumpSum
      ? (context.lumpSum?.from ?? from)
      : decision.kind === 'change'
        ? (context.grant?.from ?? from)
        : from;
    const wageValue = decision.wageValue ?? context.grant?.wageValue ?? null;
    if (!lumpSum && wageValue === null) return null;
    return this.computed(opened, lumpSum ? null : wageValue, start, firstWholeMonth(from));
  }

  private amountOn(opened: Opened, day: LocalDate): AmountFacts | null {
    const { context } = opened;
    if (context.grant !== null && context.grant.from <= day)
      return this.computed(opened, context.grant.wageValue, context.grant.from, day);
    if (context.lumpSum !== null) return this.computed(opened, null, context.lumpSum.from, day);
    return null;
  }

  private computed(opened: Opened, wageValue: number | null, subsidyStart: LocalDate, on: LocalDate): AmountFacts {
    const { context, person, policies, tables } = opened;
    const method = wageValue === null ? ({ kind: 'lumpSum' } as const) : ({ kind: 'measured', wageValue } as const);
    const { hours, sectorFullTimeHours } = context;
    const wish = { method, subsidyStart, on, birthDate: person.birthDate, hours, sectorFullTimeHours };
    return amountFor(wish, policies, tables);
  }

  private async targetGroup({ actor, wish, context }: Opened): Promise<LetterFacts['targetGroup']> {
    if (wish.kind !== 'target-group') return null;
    const types = ['targetGroup.determined'];
    const entry = await inSession(this.ports.pool, actor, (client) =>
      lastEntry(client, wish.placement, { instance: 'placement', types }),
    );
    const on = entry?.payload['determinedOn'] ?? context.targetGroupOn;
    if (typeof on !== 'string') throw new DocumentNotReadyError(['De doelgroep is nog niet vastgesteld.']);
    return {
      on,
      granted: entry?.payload['granted'] !== false,
      basis: entry?.payload['basis'] === 'application' ? 'application' : 'exOfficio',
    };
  }

  private async application({ actor, wish, context }: Opened): Promise<LetterFacts['application']> {
    const { request, received } = await inSession(this.ports.pool, actor, async (client) => ({
      request: await lastEntry(client, wish.placement, { instance: 'placement', types: ['completion.requested'] }),
      received: await lastEntry(client, wish.placement, { instance: 'placement', types: ['application.received'] }),
    }));
    const missing = request?.payload['missing'];
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    const { clocks } = context;
    return {
      receivedOn: clocks.receivedOn ?? text(received?.payload['receivedOn']),
      receivedBy: clocks.receivedBy ?? text(received?.payload['from']),
      findingOn: clocks.findingOn,
      lastDay: clocks.decisionLastDay,
      suspendedOn: clocks.suspendedOn,
      missing: Array.isArray(missing) ? missing.map(String) : [],
      completeBy: text(request?.payload['givenUntil']),
    };
  }

  private async forecast(opened: Opened): Promise<LetterFacts['forecast']> {
    const { actor, wish, context, person } = opened;
    const subsidyStart = context.lumpSum?.from ?? context.firstDay ?? context.plannedStart;
    if (wish.kind !== 'agreements' || wish.addressee !== 'employer' || subsidyStart === null) return null;
    const { hours: contractHours, sectorFullTimeHours } = context;
    const input = { subsidyStart, contractHours, sectorFullTimeHours, birthDate: person.birthDate };
    const { firstMeasuredDay, amounts } = await this.ports.forecasts.forecast(actor, input);
    const rows = amounts.map(({ wageValue, amount, provisional }) => ({ wageValue, amount, provisional }));
    return { firstMeasuredDay, rows };
  }

  private async report(opened: Opened, number: number | null): Promise<ReportFacts | null> {
    const { actor, wish, file, context } = opened;
    const live = number === null ? undefined : file.instances.find(({ name }) => name === `measurement-${number}`);
    if (live === undefined || number === null) return null;
    const facts = measurementContext.parse(live.instance.context);
    const { report, story } = await this.ports.reports.of(actor, wish.placement, number);
    const views = story.versions.at(-1)?.views ?? story.views;
    const expert = await inSession(this.ports.pool, actor, (client) => memberContact(client, facts.expertId));
    const { words } = report ?? {};
    return {
      reportedOn: report?.reportedOn ?? facts.reportedOn ?? report?.draftOn ?? null,
      visitedOn: facts.visitedOn,
      viewsUntil: facts.viewsUntil,
      basis: facts.basis,
      regular: report?.regular ?? facts.regular ?? false,
      total: facts.wageValue ?? report?.wageValue ?? facts.draftValue,
      performedJob: words?.performedJob ?? null,
      referenceJob: words?.referenceJob ?? null,
      interviewed: words?.interviewed ?? null,
      tasks: (report?.tasks ?? []).map(({ name, share, pace, quality, netWorkingTime, result, explanation }) => ({
        name,
        share: String(share),
        pace: String(pace),
        quality: String(quality),
        netWorkingTime: String(netWorkingTime),
        result,
        explanation,
      })),
      views: (['worker', 'employer'] as const).map((party) => {
        const view = views.find((one) => one.party === party);
        const points = (view?.points ?? []).map(({ point, answer }) => ({ point, answer }));
        return { party, given: view !== undefined, how: view?.how ?? null, agrees: view?.agrees ?? null, points };
      }),
      expert: {
        name: expert?.name ?? 'nog niet bekend',
        phone: words?.expertPhone ?? expert?.phone ?? null,
        registration: facts.registrationNumber,
      },
      orderedOn: facts.orderedOn,
      visitOn: facts.visitOn,
      startsAt: facts.startsAt,
      minutes: facts.minutes,
      reportBefore: facts.acceptBefore ?? context.planning?.acceptedBy ?? null,
      reason: facts.reason,
      noAccess: facts.noAccess,
    };
  }

  private async support({ actor, file }: Opened, number: number): Promise<LetterFacts['support']> {
    const facts = supportContext.parse(instanceOf(file, `support-${number}`).instance.context);
    const terms = facts.granted ?? facts.proposal;
    const provider = terms?.provider ?? null;
    return {
      kind: facts.kind,
      receivedOn: facts.receivedOn,
      decidedOn: facts.decidedOn,
      form: terms?.form ?? null,
      hours: terms?.hours ?? null,
      rate: terms?.rate ?? null,
      from: terms?.fromOn ?? null,
      until: terms?.untilOn ?? null,
      provider: await inSession(this.ports.pool, actor, (client) => memberName(client, provider)),
    };
  }

  private async supports({ actor, wish }: Opened): Promise<LetterFacts['supports']> {
    const rows = await inSession(this.ports.pool, actor, (client) => supportRows(client, wish.placement));
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return rows
      .filter((row) => row['decidedOn'] !== null && row['fromOn'] !== null)
      .map((row) => ({ kind: String(row['kind']), from: text(row['fromOn']), until: text(row['untilOn']) }));
  }

  private async objection(opened: Opened, number: number): Promise<LetterFacts['objection']> {
    const { actor, wish, file } = opened;
    const instance = `objection-${number}`;
    const facts = objectionContext.parse(instanceOf(file, instance).instance.context);
    const types = wish.kind === 'hearing-report' ? ['hearing.held'] : ['objection.prepared'];
    const written = ['hearing-report', 'objection-decision'].includes(wish.kind)
      ? await inSession(this.ports.pool, actor, (client) => lastEntry(client, wish.placement, { instance, types }))
      : undefined;
    return {
      by: facts.party,
      decisionKind: facts.decisionKind,
      receivedOn: facts.receivedOn,
      decideBy: facts.decideBy,
      inTime: facts.inTime,
      committee: facts.committee,
      hearingOn: facts.hearingOn,
      heldOn: facts.heldOn,
      outcome: facts.outcome,
      wageValue: facts.wageValue,
      effectFrom: facts.effectFrom,
      decidedOn: facts.decidedOn,
      appealUntil: facts.appealUntil,
      explanation: await this.words(opened, written),
    };
  }

  /** Who decided, by the journal: the signature of the letter is the signature of the decision (M2). */
  private async decider(
    { actor, wish }: Opened,
    decision: { readonly decided: ToldEntry | undefined } | null,
  ): Promise<Decider | undefined> {
    if (kindOf(wish.kind).signing !== 'decider') return undefined;
    const entry =
      decision === null
        ? await inSession(this.ports.pool, actor, (client) => lastEntry(client, wish.placement, decidingEntries(wish)))
        : decision.decided;
    return entry?.by === undefined ? undefined : { actor: entry.by, at: entry.at };
  }
}

function decidingEntries({ kind, part }: LetterWish): { readonly instance: string; readonly types: readonly string[] } {
  switch (kindOf(kind).part) {
    case 'measurement':
      return { instance: part, types: ['wageValue.determined'] };
    case 'support':
      return { instance: part, types: ['support.decided', 'support.leftUntreated'] };
    case 'objection':
      return { instance: part, types: ['objection.decided'] };
    default:
      return { instance: 'placement', types: ['targetGroup.determined'] };
  }
}

export const numberIn = (part: string): number => Number(/-(\d+)$/.exec(part)?.[1] ?? 0);

/** The birth date stands in the report (C8) and in what the next body needs, nowhere else. */
const bornFor = (kind: DocumentKind): boolean =>
  ['draft-report', 'measurement-report', 'transfer-notice'].includes(kind);

function jobOf(context: PlacementContext): LetterFacts['job'] {
  const { hours, sectorFullTimeHours, hoursKind, plannedStart, firstDay, contract, route } = context;
  return {
    hours,
    sectorFullTimeHours,
    hoursKind,
    plannedStart,
    firstDay,
    contractFrom: contract?.from ?? null,
    contractUntil: contract?.until ?? null,
    permanent: contract?.permanent ?? false,
    route,
  };
}

const lumpSumOf = ({ lumpSum }: PlacementContext): LetterFacts['lumpSum'] =>
  lumpSum && { from: lumpSum.from, lastDay: lumpSum.lastDay };

const dayBefore = (day: LocalDate | null): LocalDate | null => (day === null ? null : addDays(day, -1));

function aowEnd(from: LocalDate, birthDate: LocalDate, policies: PolicySet, tables: LegalTables): LocalDate | null {
  try {
    return measuredDecisionEnd({ from, contractEnd: null, birthDate }, policies, tables).until;
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}
