import type { z } from 'zod';
import { newCandidate, type NewCandidate } from '../../candidates/candidate.schemas.js';
import { newEmployer, type NewEmployer } from '../../employers/employer.schemas.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { problemOf } from '../../http/problem-of.js';
import { newPlacement, type NewPlacement } from '../../placements/placement.schemas.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';

/** Everything of one form, checked together before anything is made. */
export type OpeningInput = {
  /** An id of somebody who is there, or who is new. */
  readonly person: string | NewCandidate;
  readonly employer: string | NewEmployer;
  readonly job: (ids: { readonly candidate: string; readonly employer: string }) => NewPlacement;
};

const NOBODY = '00000000-0000-4000-8000-000000000000';
const orNull = (text: string): string | null => (text === '' ? null : text);

export function openingInput(typed: Typed): { readonly input?: OpeningInput; readonly faults: readonly ShownFault[] } {
  const known = textOf(typed, 'persoon');
  const employer = textOf(typed, 'employer');
  const person = known === '' ? parsed(newCandidate, personFrom(typed)) : { value: known, faults: [] };
  const company = employer === '' ? parsed(newEmployer, employerFrom(typed)) : { value: employer, faults: [] };
  const job = parsed(newPlacement, { ...jobFrom(typed), candidate: NOBODY, employer: NOBODY });
  const faults = distinct([...person.faults, ...company.faults, ...job.faults]);
  if (person.value === undefined || company.value === undefined || job.value === undefined) return { faults };
  const { value } = job;
  return { input: { person: person.value, employer: company.value, job: (ids) => ({ ...value, ...ids }) }, faults };
}

function personFrom(typed: Typed): unknown {
  return {
    municipality: textOf(typed, 'municipality'),
    person: {
      name: {
        firstNames: textOf(typed, 'firstNames'),
        prefix: orNull(textOf(typed, 'prefix')),
        lastName: textOf(typed, 'lastName'),
      },
      birthDate: dayFrom(textOf(typed, 'birthDate')),
      bsn: orNull(textOf(typed, 'bsn').replaceAll(/[ .]/g, '')),
    },
  };
}

function employerFrom(typed: Typed): unknown {
  return { name: textOf(typed, 'employerName'), kvkNumber: orNull(textOf(typed, 'kvkNumber')) };
}

function jobFrom(typed: Typed): Record<string, unknown> {
  return {
    municipality: orUndefined(textOf(typed, 'municipality')),
    circle: orUndefined(textOf(typed, 'circle')),
    route: orUndefined(textOf(typed, 'route')),
    register: orUndefined(textOf(typed, 'register')),
    registeredOn: orNull(dayFrom(textOf(typed, 'registeredOn'))),
    hours: decimalFrom(textOf(typed, 'hours')),
    sectorFullTimeHours: decimalFrom(textOf(typed, 'sectorFullTimeHours')),
    externalId: orNull(textOf(typed, 'externalId')),
  };
}

const orUndefined = (text: string): string | undefined => (text === '' ? undefined : text);

type Parsed<T> = { readonly value?: T; readonly faults: readonly ShownFault[] };

function parsed<T extends z.ZodType>(schema: T, value: unknown): Parsed<z.infer<T>> {
  try {
    return { value: parseInput(schema, value), faults: [] };
  } catch (error) {
    return { faults: faultsOf(error) };
  }
}

/** Field names of the schemas, as the form has them. */
const IN_FORM: Readonly<Record<string, string>> = { name: 'employerName', candidate: 'lastName', owner: 'hours' };

/** @throws the error itself when it is none that a form can show */
export function faultsOf(error: unknown): readonly ShownFault[] {
  const problem = problemOf(error);
  if (!problem || ![400, 403, 409, 422].includes(problem.status)) throw error;
  const listed = (Array.isArray(problem['errors']) ? problem['errors'] : []) as readonly {
    field?: string;
    detail: string;
  }[];
  if (listed.length === 0) return [{ field: undefined, detail: problem.detail }];
  return listed.map(({ field, detail }) => {
    const last = field?.split('.').at(-1);
    return { field: last === undefined ? undefined : (IN_FORM[last] ?? last), detail };
  });
}

function distinct(faults: readonly ShownFault[]): readonly ShownFault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.detail}`, fault])).values()];
}
