import type { Role } from '../../workflows/definition.js';
import { fullName, type PersonDocument } from '../people/person-document.js';
import type { StoredCandidate } from './candidate-rows.js';

/** What a role is shown of a person: everything, what measuring asks, what a match asks, or what paying asks (F1, M41). */
export type Shape = 'whole' | 'measuring' | 'matching' | 'paying';

const SHAPES: Readonly<Partial<Record<Role, Shape>>> = {
  consultant: 'whole',
  backOffice: 'whole',
  reviewer: 'whole',
  manager: 'whole',
  legalOfficer: 'whole',
  reader: 'whole',
  administrator: 'whole',
  system: 'whole',
  expert: 'measuring',
  wspAdviser: 'matching',
  finance: 'paying',
};

/** Undefined: this role opens no file of a person. */
export function shapeFor(role: Role): Shape | undefined {
  return SHAPES[role];
}

/** Who is shown everything of a person; an administrator and a reader say why first. */
export const READS_WHOLE: readonly Role[] = (Object.keys(SHAPES) as Role[]).filter((role) => SHAPES[role] === 'whole');

/** Those who may record the sex of a person, and who answers when somebody asks what is known (AVG 15). */
export const SEES_SEX: readonly Role[] = ['consultant', 'backOffice', 'manager', 'legalOfficer', 'system'];

/** A secret address (M45) is shown to those who write to the person, and to nobody else. */
export const SEES_SHIELDED: readonly Role[] = ['consultant', 'backOffice', 'legalOfficer', 'system'];

export type CandidateView = { readonly id: string; readonly shape: Shape; readonly name: string } & Readonly<
  Record<string, unknown>
>;

export function viewOf(row: StoredCandidate, person: PersonDocument, role: Role, shape: Shape): CandidateView {
  const { id, tenant, municipality, external_id: externalId, shielded } = row;
  const base = { id, shape, decidingBody: tenant, municipality, name: fullName(person) };
  switch (shape) {
    case 'matching':
      return { ...base, competences: person.competences };
    case 'paying':
      return { ...base, externalId };
    case 'measuring': {
      const { birthDate, mail, phone, language, readingLevel, interpreter, representatives } = reachable(
        row,
        person,
        role,
      );
      return { ...base, birthDate, mail, phone, language, readingLevel, interpreter, representatives };
    }
    case 'whole': {
      const { circle, doelgroep, doelgroep_on: on, doelgroep_filed_on: filedOn, opened_on: openedOn } = row;
      const found = doelgroep === null ? null : { outcome: doelgroep, on, filedOn };
      // For one purpose alone, so it is asked for by itself.
      const { sex: _sex, ...shown } = reachable(row, person, role);
      return { ...base, externalId, shielded, openedOn, circle, doelgroep: found, person: shown };
    }
  }
}

/** Of somebody whose address is secret most see no way to find or reach the person. */
function reachable(row: StoredCandidate, person: PersonDocument, role: Role): PersonDocument {
  if (!row.shielded || SEES_SHIELDED.includes(role)) return person;
  return { ...person, address: null, mail: null, phone: null, nextOfKin: null };
}

/** One line of a list of found people. */
export type FoundCandidate = {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly externalId?: string | null;
  readonly birthDate?: string;
};

export function foundOf(row: StoredCandidate, person: PersonDocument, shape: Shape): FoundCandidate {
  const { id, municipality, external_id: externalId } = row;
  const base = { id, name: fullName(person), municipality };
  return shape === 'whole' ? { ...base, externalId, birthDate: person.birthDate } : base;
}
