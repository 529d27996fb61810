import { z } from 'zod';
import { isBsn } from '../../../workflows/law/bsn.js';
import type { SessionActor } from '../../access/session.js';
import type { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { circleFacts } from '../../candidates/candidate.schemas.js';
import type { EmployerService } from '../../employers/employer.service.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { placeChoices } from '../particulars/place-choices.js';
import { shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import type { Tested } from './doelgroep-answers.js';
import type { FoundParts, NamedFile } from './opening-form.js';
import { bsnFrom } from './typed-person.js';

/** A known person as the form needs it. */
export type KnownPerson = NamedFile &
  Tested & {
    /** M18: until when somebody acts for the person; null for nobody. */
    readonly representedUntil: string | null;
    readonly filled: Readonly<Record<string, string>>;
  };
export type KnownEmployer = NamedFile & {
  readonly filled: Readonly<Record<string, string>>;
  /** Its locations, to choose from where there are several (M13). */
  readonly places: readonly Choice[];
};

/** What of the file of a person the form fills in. */
const Viewed = z.looseObject({
  municipality: z.string().optional(),
  person: z
    .looseObject({
      birthDate: z.string(),
      representatives: z.array(z.looseObject({ until: z.string().nullable() })).default([]),
    })
    .optional(),
  doelgroep: z.looseObject({ filedOn: z.string().nullable() }).nullable().optional(),
  circle: circleFacts.nullable().optional(),
});
const SHOWN = 8;
const PURPOSE = 'een plaatsing voorbereiden';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finds people and employers for a new placement; each look into a file of a person is recorded. */
export class OpeningSearch {
  constructor(
    private readonly candidates: CandidateReader,
    private readonly employers: EmployerService,
  ) {}

  /** What the button asked for. */
  async asked(actor: SessionActor, typed: Typed, wish: string): Promise<FoundParts> {
    switch (wish) {
      case 'zoek-persoon':
        return { people: await this.people(actor, textOf(typed, 'zoekPersoon')) };
      case 'zoek-werkgever':
        return { employers: await this.companies(actor, textOf(typed, 'zoekWerkgever')) };
      case 'zoek-inlener':
        return { hirers: await this.companies(actor, textOf(typed, 'zoekInlener')) };
      default:
        return {};
    }
  }

  /** M44: the same BSN, or the same family name born on the same day. */
  async samePeople(actor: SessionActor, typed: Typed): Promise<readonly NamedFile[]> {
    if (textOf(typed, 'persoon') !== '') return [];
    const [bsn, lastName, birthDate] = [bsnFrom(typed), textOf(typed, 'lastName'), dayFrom(textOf(typed, 'birthDate'))];
    const byBsn = isBsn(bsn) ? (await this.candidates.search(actor, { bsn }, PURPOSE)).items : [];
    const named =
      lastName.length >= 2 && birthDate !== ''
        ? (await this.candidates.search(actor, { name: lastName }, PURPOSE)).items
        : [];
    const found = [...byBsn, ...named.filter((one) => one.birthDate === birthDate)];
    return [...new Map(found.map((one) => [one.id, one])).values()].map(({ id, name, birthDate: born }) => ({
      id,
      name,
      ...(born === undefined ? {} : { more: `geboren ${shortDate(born)}` }),
    }));
  }

  async sameEmployers(actor: SessionActor, typed: Typed): Promise<readonly NamedFile[]> {
    const kvkNumber = textOf(typed, 'kvkNumber');
    if (textOf(typed, 'employer') !== '' || !/^\d{8}$/.test(kvkNumber)) return [];
    return this.companies(actor, kvkNumber);
  }

  /** Undefined for an id that is none. @throws UnknownCandidateError */
  async person(actor: SessionActor, id: string): Promise<KnownPerson | undefined> {
    if (!UUID.test(id)) return undefined;
    const { view } = await this.candidates.read(actor, id, PURPOSE);
    const { person, circle, doelgroep, municipality } = Viewed.parse(view);
    return {
      id,
      name: view.name,
      birthDate: person?.birthDate ?? '',
      representedUntil: lastOf(person?.representatives ?? []),
      filedBefore: doelgroep?.filedOn ?? null,
      filled: withoutEmpty({
        municipality,
        circle: circle?.circle,
        benefit: circle?.benefit?.kind,
        benefitFrom: circle?.benefit?.from,
        school: circle?.originSchool?.kind,
        schoolLeftOn: circle?.originSchool?.leftOn,
        workStudyTrack: circle?.workStudyTrack === true ? 'ja' : undefined,
      }),
    };
  }

  /** @throws UnknownEmployerError */
  async employer(actor: SessionActor, id: string): Promise<KnownEmployer | undefined> {
    if (!UUID.test(id)) return undefined;
    const { view } = await this.employers.read(actor, id);
    const numbers = [
      view.place,
      view.kvkNumber === null ? null : `KvK ${view.kvkNumber}`,
      view.payee === null ? null : `betaald aan ${view.payee.name}`,
      view.locations.length === 0 ? null : `werkplek ${view.locations.map(({ name }) => name).join(', ')}`,
    ];
    return {
      id,
      name: view.name,
      more: numbers.filter((one) => one !== null).join(' · '),
      places: placeChoices(view.locations),
      filled: withoutEmpty({ sectorFullTimeHours: view.sectorFullTimeHours?.replace('.', ',') }),
    };
  }

  private async people(actor: SessionActor, asked: string): Promise<FoundParts['people']> {
    const bsn = asked.replaceAll(/[ .]/g, '');
    if (asked.length < 2) return [];
    const search = isBsn(bsn) ? { bsn } : { name: asked.slice(0, 120) };
    return (await this.candidates.search(actor, search, PURPOSE)).items.slice(0, SHOWN);
  }

  private async companies(actor: SessionActor, asked: string): Promise<readonly NamedFile[]> {
    if (asked.length < 2) return [];
    const search = /^\d{8}$/.test(asked) ? { kvkNumber: asked } : { name: asked.slice(0, 160) };
    const { items } = await this.employers.search(actor, search);
    return items.slice(0, SHOWN).map(({ id, name, place, kvk_number: kvk }) => ({
      id,
      name,
      more: [place, kvk === null ? null : `KvK ${kvk}`].filter((one) => one !== null).join(' · '),
    }));
  }
}

const lastOf = (acting: readonly { readonly until: string | null }[]): string | null =>
  acting
    .map(({ until }) => until ?? '9999-12-31')
    .toSorted()
    .at(-1) ?? null;

const withoutEmpty = (values: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])),
  );
