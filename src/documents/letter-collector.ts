import type { PoolClient } from 'pg';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { placementContext, type PlacementContext } from '../../workflows/placement/placement.context.js';
import { inSession } from '../journal/session-work.js';
import { fullName, type PersonDocument } from '../people/person-document.js';
import { workerDied } from '../people/worker-death.js';
import { instanceOf } from '../placements/placement-files.service.js';
import { caseNumber } from '../reminders/case-number.js';
import { whyNobody, workSides } from '../workplaces/work-sides.js';
import { amountOf, amountOnDay } from './collecting/amount-facts.js';
import { applicationOf, forecastOf, targetGroupOf } from './collecting/application-facts.js';
import { deciderOf, decisionOf, type Decider } from './collecting/decision-facts.js';
import { numberIn, type CollectorPorts, type LetterWish, type OpenedFile } from './collecting/opened-file.js';
import { objectionOf, reportOf, supportOf, supportsOf } from './collecting/part-facts.js';
import { CIRCLE_WORDS } from './content/circle-words.js';
import { kindOf, type DocumentKind } from './document-kind.js';
import { DocumentNotReadyError } from './documents.errors.js';
import { bodyRow, hoursSince, memberName, municipalityName } from './file-reads.js';
import { wageOf } from './collecting/wage-facts.js';
import { contactOf } from './collecting/contact-facts.js';
import { nextBodyOf, type NextBody } from './collecting/next-body.js';
import { letterFacts, type LetterFacts, type ReportFacts } from './letter-facts.js';
import { nextOfKinOf, requireNextOfKin } from './next-of-kin.js';
import { attentionFor } from './representative-copy.js';
import { actingOn } from './representatives.js';
import { addressLines, copiesTo } from './postal-address.js';
import { addressedEmployer, workContact, workplaceFacts } from './work-place.js';

export type Collected = {
  readonly facts: LetterFacts;
  /** Whose key seals it. */
  readonly person: string;
  readonly decider: Decider | undefined;
  /** M18: who gets a copy of a letter to the worker. */
  readonly representatives: ReturnType<typeof actingOn>;
};

/** Gathers from a file what a document is made from, for one addressee and nothing that is not for that addressee (F4). */
export class LetterCollector {
  constructor(private readonly ports: CollectorPorts) {}

  /**
   * Opens a file to make a document; who acts must be able to work in it.
   * @throws UnknownStreamError, NotAllowedError, DocumentNotReadyError
   */
  async collect(actor: SessionActor, wish: LetterWish, on: LocalDate): Promise<Collected> {
    const opened = await this.open(actor, wish, on);
    const { file, context, person, sides } = opened;
    const died = await this.died(actor, wish.placement, person);
    const toNextOfKin = died && wish.addressee === 'worker';
    if (toNextOfKin) requireNextOfKin(wish.kind, person);
    const number = numberIn(wish.part);
    const part = kindOf(wish.kind).part;
    const worker = wish.addressee === 'worker';
    const { handover } = context;
    const nextBody = handover && (await nextBodyOf(opened, handover.to));
    const { pool } = this.ports;
    const read = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => inSession(pool, actor, work);
    const body = await read((client) => bodyRow(client, file.item.decidingBody));
    const consultant = await read((client) => memberName(client, context.owner));
    const decision = part === 'decision' ? await decisionOf(opened, number) : null;
    const report = await reportOf(opened, part === 'measurement' ? number : (context.value?.measurement ?? null));
    const texts = await this.ports.texts.forLetter(actor, wish.kind, wish.addressee, on);
    const job = jobOf(context, await read((client) => hoursSince(client, wish.placement)));
    const made: LetterFacts = {
      kind: wish.kind,
      addressee: wish.addressee,
      caseNumber: caseNumber(wish.placement),
      madeOn: on,
      simulated: file.item.simulated,
      to: toNextOfKin ? nextOfKinOf(person) : this.addressed(opened, report, nextBody),
      copies: worker && !died ? [...copiesTo(person, on)] : [],
      copyFor: null,
      consultant: consultant ?? 'uw consulent',
      worker: { name: fullName(person), birthDate: bornFor(wish.kind) ? person.birthDate : null },
      employer: { name: sides.employer.name, contact: workContact(sides.workplace.place) },
      workplace: workplaceFacts(sides),
      municipality: await read((client) => municipalityName(client, context.municipality)),
      job,
      circle: worker && wish.kind === 'target-group' ? (CIRCLE_WORDS[context.circle] ?? null) : null,
      targetGroup: await targetGroupOf(opened),
      application: await applicationOf(opened),
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
      handover: handover && {
        to: nextBody?.name ?? handover.to,
        ground: handover.ground,
        on: context.dates.handoverDay,
      },
      trial: context.trialFrom === null ? null : { from: context.trialFrom, until: dayBefore(context.dates.trialEnds) },
      aftercareUntil: dayBefore(context.dates.aftercareEnds),
      decision: decision?.facts ?? null,
      wage: await wageOf(opened),
      amount: amountOf(opened, decision?.facts ?? null, job),
      amountBefore: part === 'year' ? amountOnDay(opened, `${number - 1}-12-01`) : null,
      forecast: await forecastOf(opened),
      report,
      support: part === 'support' ? await supportOf(opened, number) : null,
      supports: await supportsOf(opened),
      objection: part === 'objection' ? await objectionOf(opened, number) : null,
      asked: { ...wish.asked },
      year: null,
      body,
      texts: { ...texts },
      toNextOfKin,
      contact: await contactOf(opened),
    };
    return {
      facts: letterFacts.parse(made),
      person: file.item.candidate,
      decider: await deciderOf(opened, decision),
      representatives: worker && !died ? actingOn(person, on) : [],
    };
  }

  /** M18: who acts for the worker of a placement on a day; nobody after a death (M45). */
  async actingFor(
    actor: SessionActor,
    placement: string,
    person: string,
    on: LocalDate,
  ): Promise<ReturnType<typeof actingOn>> {
    const document = (await this.ports.vault.open(actor, [person])).get(person);
    if (document === undefined || (await this.died(actor, placement, document))) return [];
    return actingOn(document, on);
  }

  private async died(actor: SessionActor, placement: string, { diedOn }: PersonDocument): Promise<boolean> {
    return diedOn !== null || inSession(this.ports.pool, actor, (client) => workerDied(client, placement));
  }

  private async open(actor: SessionActor, wish: LetterWish, on: LocalDate): Promise<OpenedFile> {
    const { files, vault, pool, policies, tables } = this.ports;
    const file = await files.toChange(actor, wish.placement);
    const context = placementContext.parse(instanceOf(file, 'placement').instance.context);
    const person = (await vault.open(actor, [file.item.candidate])).get(file.item.candidate);
    const sides = await workSides({ pool, vault }, actor, wish.placement, on);
    if (!person || !sides)
      throw new DocumentNotReadyError(['De gegevens van de werknemer of de werkgever zijn er niet meer.']);
    if (wish.addressee === 'employer' && isAboutTheWork(wish.kind) && whyNobody(sides, 'work') === 'placeUnknown') {
      throw new DocumentNotReadyError([PLACE_UNKNOWN]);
    }
    const set = await policies.of(actor, file.item.decidingBody);
    return {
      ports: this.ports,
      actor,
      wish,
      on,
      file,
      context,
      person,
      sides,
      policies: set,
      tables: tables.of(set),
    };
  }

  private addressed(
    { wish, person, sides, on }: OpenedFile,
    report: ReportFacts | null,
    nextBody: NextBody | null,
  ): LetterFacts['to'] {
    switch (wish.addressee) {
      case 'worker':
        return {
          name: fullName(person),
          lines: [...addressLines(person.address)],
          attention: attentionFor(person, on),
        };
      case 'employer':
        return addressedEmployer(sides, isAboutTheWork(wish.kind) ? 'work' : 'employment');
      case 'expert':
        return { name: report?.expert.name ?? 'De loonwaardedeskundige', lines: [], attention: null };
      case 'otherBody':
        return {
          name: nextBody?.name ?? 'De nieuwe organisatie',
          lines: [...(nextBody?.lines ?? [])],
          attention: null,
        };
    }
  }
}

const PLACE_UNKNOWN =
  'De werkgever of inlener heeft meer vestigingen. Kies eerst bij Bijzonderheden op welke vestiging het werk is.';

/** M15: visit and draft are for where the work is done; what is decided or paid is for who employs. */
const isAboutTheWork = (kind: DocumentKind): boolean =>
  ['visit-invitation', 'access-duty', 'draft-report'].includes(kind);

/** The birth date stands in the report (C8) and in what the next body needs, nowhere else. */
const bornFor = (kind: DocumentKind): boolean =>
  ['draft-report', 'measurement-report', 'transfer-notice'].includes(kind);

function jobOf(context: PlacementContext, hoursFrom: LocalDate | null): LetterFacts['job'] {
  const { hours, sectorFullTimeHours, hoursKind, plannedStart, firstDay, contract, route } = context;
  return {
    hours,
    sectorFullTimeHours,
    hoursKind,
    hoursFrom,
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
