import type { LocalDate } from '../../../workflows/definition.js';
import type { CircleFacts, DoelgroepTest, NewCandidate } from '../../candidates/candidate.schemas.js';
import type { EmployerDocument } from '../../employers/employer-document.js';
import type { NewEmployer } from '../../employers/employer.schemas.js';
import { PARTICULAR_KINDS } from '../../particulars/particular-kinds.js';
import type { ParticularsChange } from '../../particulars/particular.schemas.js';
import { newPlacement, type NewPlacement } from '../../placements/placement.schemas.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';
import { particularsPart } from '../particulars/particulars-from-form.js';
import {
  findingFaults,
  isOnlyRefusal,
  isTested,
  stopFaults,
  testOutcome,
  testPart,
  type Tested,
} from './doelgroep-answers.js';
import { orNull, orUndefined, partOf, type Part } from '../forms/form-part.js';
import { employerPart, hirerPart, locationPart } from './opening-employer.js';
import type { openingPlace, OpeningPlace } from './opening-place.js';
import { circlePart, personPart } from './opening-person.js';
import { openingSteps, type OpeningStep, type StepRules } from './opening-steps.js';

type Known<T> = { readonly kind: 'known'; readonly id: string } & T;
type New<T> = { readonly kind: 'new'; readonly value: T };

/** Everything of one form, checked together before anything is made. */
export type OpeningInput = {
  readonly person: Known<{ readonly circle: CircleFacts }> | New<NewCandidate>;
  readonly employer: Known<{ readonly locations: EmployerDocument['locations'] }> | New<NewEmployer>;
  readonly hirer: Known<object> | New<NewEmployer> | undefined;
  /** M13; undefined where there is nothing to choose. */
  readonly place: OpeningPlace;
  /** Answers of the test of the doelgroep; undefined when it is done later. */
  readonly test: DoelgroepTest | undefined;
  readonly placement: NewPlacement;
  readonly steps: readonly OpeningStep[];
  /** How it came about and what goes with it; undefined when nothing of it was filled in. */
  readonly particulars: ParticularsChange | undefined;
};

/** The location is told apart: which there are depends on who employs or hires. */
const BESIDE = PARTICULAR_KINDS.filter((kind) => kind !== 'location' && kind !== 'agencyLocation');
const CHOOSE = 'Maak een keuze.';
const WRITE = 'Vul dit in.';
/** Codes that somebody writes and does not choose. */
const WRITTEN: ReadonlySet<string> = new Set(['infoVersion']);
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** @param wage what is wrong with the wage (M8), found elsewhere @param where the location that was chosen (M13) */
export function openingInput(
  typed: Typed,
  tested: Tested,
  rules: StepRules,
  wage: string | undefined,
  where: ReturnType<typeof openingPlace> = { place: undefined, faults: [] },
): { readonly input?: OpeningInput; readonly faults: readonly ShownFault[] } {
  const person = readPerson(typed, rules.today);
  const employer = readEmployer(typed);
  const hirer = readHirer(typed);
  const test = isTested(typed) ? testPart(typed) : { faults: [] };
  const placement = placementPart(typed);
  const outcome = isTested(typed) ? testOutcome(typed, tested, rules.tables) : undefined;
  // Hours that cannot be read hide nothing that the rules say of the rest.
  const readable = placement.value ?? placementPart({ ...typed, hours: '20', sectorFullTimeHours: '36' }).value;
  const input = readable && { mode: 'new' as const, ...readable, owner: rules.actor.id };
  const particulars = particularsPart(typed, BESIDE, orNull(dayFrom(textOf(typed, 'plannedStart'))));
  const found = outcome && { belongs: outcome.outcome === 'belongs', onlyRefusal: isOnlyRefusal(typed, outcome) };
  const { steps, faults } = openingSteps(typed, input, found, rules);
  const all = distinct(typed, [
    ...person.faults,
    ...test.faults,
    ...(isTested(typed) ? findingFaults(typed, tested) : []),
    ...stopFaults(typed, outcome),
    ...employer.faults,
    ...hirer.faults,
    ...where.faults,
    ...placement.faults,
    ...(wage === undefined ? [] : [{ field: 'monthlyWage', detail: wage, rule: 'M8' }]),
    ...faults,
    ...particulars.faults.map((fault) => (fault.field === 'from' ? { ...fault, field: 'plannedStart' } : fault)),
  ]);
  if (all.length > 0 || !person.value || !employer.value || !placement.value) return { faults: all };
  return {
    faults: [],
    input: {
      person: person.value,
      employer: employer.value,
      hirer: hirer.value,
      place: where.place,
      test: test.value,
      placement: placement.value,
      steps,
      particulars: particulars.value,
    },
  };
}

function readPerson(typed: Typed, today: LocalDate): Part<OpeningInput['person']> {
  const id = textOf(typed, 'persoon');
  if (id === '') {
    const { value, faults } = personPart(typed, today);
    return value === undefined ? { faults } : { faults, value: { kind: 'new', value } };
  }
  const { value, faults } = circlePart(typed);
  return value === undefined ? { faults } : { faults, value: { kind: 'known', id, circle: value } };
}

function readEmployer(typed: Typed): Part<OpeningInput['employer']> {
  const id = textOf(typed, 'employer');
  if (id === '') {
    const { value, faults } = employerPart(typed);
    return value === undefined ? { faults } : { faults, value: { kind: 'new', value } };
  }
  const { value, faults } = locationPart(typed);
  return value === undefined ? { faults } : { faults, value: { kind: 'known', id, locations: value } };
}

function readHirer(typed: Typed): Part<NonNullable<OpeningInput['hirer']>> {
  const id = textOf(typed, 'hirer');
  if (id !== '') return { faults: [], value: { kind: 'known', id } };
  const part = hirerPart(typed);
  if (part === undefined) return { faults: [] };
  const { value, faults } = part;
  return value === undefined ? { faults } : { faults, value: { kind: 'new', value } };
}

/** Who is in the register is told by a step of its own, with its ground (A12). */
function placementPart(typed: Typed): Part<NewPlacement> {
  const text = (name: string): string => textOf(typed, name);
  const register = text('register');
  const given = {
    candidate: NOBODY,
    employer: NOBODY,
    municipality: orUndefined(text('municipality')),
    circle: orUndefined(text('circle')),
    route: orUndefined(text('route')),
    otherSubsidy: orUndefined(text('otherSubsidy')),
    register: register === 'registered' ? 'no' : orUndefined(register),
    hours: decimalFrom(text('hours')),
    sectorFullTimeHours: decimalFrom(text('sectorFullTimeHours')),
    externalId: orNull(text('externalId')),
  };
  const part = partOf(newPlacement, given, () => undefined);
  const faults =
    register === 'registered' && !/^\d{4}-/.test(dayFrom(text('registeredOn')))
      ? [{ field: 'registeredOn', detail: 'Geef de eerste dag in het doelgroepregister (regel A12).' }]
      : [];
  return { ...part, faults: [...part.faults, ...faults] };
}

/** A field that was left empty has one fault: that it is empty, whatever else its empty value may be. */
function distinct(typed: Typed, faults: readonly ShownFault[]): readonly ShownFault[] {
  const known = new Map<string, ShownFault>();
  for (const fault of faults) {
    const empty = fault.field !== undefined && textOf(typed, fault.field) === '';
    const key = empty ? `${fault.field}` : `${fault.field} ${fault.detail}`;
    const said = fault.detail === CHOOSE && WRITTEN.has(fault.field ?? '') ? { ...fault, detail: WRITE } : fault;
    if (!known.has(key) || fault.detail === CHOOSE) known.set(key, said);
  }
  return [...known.values()];
}
