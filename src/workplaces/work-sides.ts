import type { LocalDate } from '../../workflows/definition.js';
import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import { placeIn, speakersAt, speakersOfTheWhole, type Place, type Spoken } from '../employers/places.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { agencyPlaceJoin, workPlaceJoin } from './work-place-sql.js';

/** An employer of a placement; `document` is undefined when it was destroyed or never written. */
export type Side = {
  readonly id: string;
  readonly name: string;
  readonly document: EmployerDocument | undefined;
  /** Where the person of this placement works, or may be written to, at this employer; undefined when it is not known. */
  readonly place: Place | undefined;
};
/** Who employs, and where the work is done: the hirer's, where there is one (M15). */
export type WorkSides = { readonly employer: Side; readonly workplace: Side; readonly hired: boolean };

export type WorkPorts = { readonly pool: AppPool; readonly vault: PersonVault };

/** What is spoken about: the work where it is done, or decisions, money and contract with who employs (M15). */
export type About = 'work' | 'employment';

/** Why nobody can be spoken to though there are people: nobody chose the location, or nobody is known there. */
export type NobodyThere = 'placeUnknown' | 'nobodyKnown';

type Row = {
  readonly formal: string;
  readonly formal_name: string;
  readonly formal_document: string | null;
  readonly works: string;
  readonly works_name: string;
  readonly works_document: string | null;
  readonly location: string | null;
  readonly agency_location: string | null;
};
const QUERY = `select formal.id as formal, formal.name as formal_name, formal.document as formal_document,
    works.id as works, works.name as works_name, works.document as works_document, wl.location, al.location as agency_location
  from placement p ${workPlaceJoin('$2::date')} ${agencyPlaceJoin('$2::date')} where p.id = $1`;

/** Undefined for a placement that this session does not see. */
export async function workSides(
  { pool, vault }: WorkPorts,
  session: Session,
  placement: string,
  on: LocalDate,
): Promise<WorkSides | undefined> {
  const row = await inSession(pool, session, async (client) => {
    const { rows } = await client.query<Row>(QUERY, [placement, on]);
    return rows[0];
  });
  if (row === undefined) return undefined;
  const hired = row.works !== row.formal;
  const employer = sideOf(
    row.formal,
    row.formal_name,
    await openedDocument(vault, session, row.formal, row.formal_document),
    hired ? row.agency_location : row.location,
  );
  if (!hired) return { employer, workplace: employer, hired };
  const document = await openedDocument(vault, session, row.works, row.works_document);
  return { employer, workplace: sideOf(row.works, row.works_name, document, row.location), hired };
}

export function sideOf(
  id: string,
  name: string,
  document: EmployerDocument | undefined,
  location: string | null,
): Side {
  return { id, name, document, place: document && placeIn(document, location) };
}

/** The same as if the work were done at another location of where it is done now. */
export function atLocation(sides: WorkSides, location: string): WorkSides {
  const { document } = sides.workplace;
  const workplace = { ...sides.workplace, place: document && placeIn(document, location) };
  return sides.hired ? { ...sides, workplace } : { ...sides, employer: workplace, workplace };
}

/** The same as if the formal employer of somebody hired out spoke by another of its branches. */
export function atBranch(sides: WorkSides, location: string): WorkSides {
  const { employer, hired } = sides;
  return hired
    ? { ...sides, employer: { ...employer, place: employer.document && placeIn(employer.document, location) } }
    : sides;
}

/** Whom to speak to, most fitting first: at the place of this person only, so that nobody of another branch reads about it. */
export function speakersAbout({ employer, workplace, hired }: WorkSides, about: About): readonly Spoken[] {
  if (about === 'work' || !hired) return speakersAt(workplace.place);
  // Where somebody is hired out the employer is no place of work: its personnel speaks for all.
  if (employer.place !== undefined) return speakersAt(employer.place);
  return employer.document === undefined ? [] : speakersOfTheWhole(employer.document);
}

/** Undefined where there was never a choice of whom to speak to: one place at the employer, or none. */
export function whyNobody({ employer, workplace, hired }: WorkSides, about: About): NobodyThere | undefined {
  const { document, place } = about === 'work' ? workplace : employer;
  const several = (document?.locations.length ?? 0) > 1;
  if (hired && about === 'employment') return several ? 'nobodyKnown' : undefined;
  if (several && place === undefined) return 'placeUnknown';
  return several || hired ? 'nobodyKnown' : undefined;
}

/** Undefined when it was destroyed or never written. */
export async function openedDocument(
  vault: PersonVault,
  session: Session,
  id: string,
  document: string | null,
): Promise<EmployerDocument | undefined> {
  if (document === null || document === '') return undefined;
  try {
    return employerDocument.parse(await vault.unseal(session, id, DOCUMENT, document));
  } catch (error) {
    if (error instanceof PersonErasedError) return undefined;
    throw error;
  }
}
