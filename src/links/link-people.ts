import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonDocument } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { speakersAbout, whyNobody, workSides, type NobodyThere, type WorkSides } from '../workplaces/work-sides.js';
import { aboutOf, type Addressee, type LinkPurpose } from './link-kinds.js';
import {
  employerContact,
  payrollContact,
  representativeContacts,
  workerContact,
  type Addressed,
} from './link-contact.js';

/** A placement as links need it. */
export type LinkedPlacement = {
  readonly id: string;
  readonly tenant: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly employerName: string;
  /** M45: then nothing goes to the worker, nor to who acted for the worker. */
  readonly workerDied: boolean;
};
export type Parties = LinkedPlacement & {
  /** Undefined after the data were destroyed. */
  readonly person: PersonDocument | undefined;
  /** Who employs and where the work is done (M13, M15). */
  readonly sides: WorkSides;
};

/** Who stands around a placement, from the sealed documents. */
export class LinkPeople {
  constructor(
    readonly pool: AppPool,
    readonly vault: PersonVault,
  ) {}

  /** Undefined for a placement that this session does not see. @param on the day of the place of work */
  async of(session: Session, placement: string, on: LocalDate): Promise<Parties | undefined> {
    const found = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<LinkedPlacement>(
        `select p.id, p.tenant, p.candidate, p.employer, p.owner, e.name as "employerName",
           person_died(p.candidate) as "workerDied"
         from placement p join employer e on e.id = p.employer where p.id = $1`,
        [placement],
      );
      return rows[0];
    });
    const sides = await workSides(this, session, placement, on);
    if (found === undefined || sides === undefined) return undefined;
    const person = (await this.vault.open(session, [found.candidate])).get(found.candidate);
    return { ...found, person, sides };
  }
}

/**
 * Everybody of a placement who may get a link on this day, apart from a jobcoach, whose address no file knows. What is about
 * the work goes to where it is done, by the hirer where there is one (M15).
 */
export function addressedOf(
  { person, sides, workerDied }: Parties,
  on: LocalDate,
  purpose: LinkPurpose,
): readonly Addressed[] {
  const { document } = sides.employer;
  const employers = [employerContact(speakersAbout(sides, aboutOf(purpose))), document && payrollContact(document, on)];
  const persons =
    person === undefined || workerDied ? [] : [workerContact(person, on), ...representativeContacts(person, on)];
  return [...employers, ...persons].filter((one) => one !== undefined);
}

/**
 * Whose view counts on a day (M18): the employer's; the worker's own, unless somebody gives it for the worker; then that
 * person's. A payroll office gives none (M14).
 */
export function givesView(
  parties: Parties,
  who: { readonly addressee: Addressee; readonly name: string },
  on: LocalDate,
): boolean {
  const { addressee, name } = who;
  if (addressee === 'employer') return true;
  return addressedOf(parties, on, 'view').some(
    (one) => one.addressee === addressee && one.givesView && (addressee === 'worker' || one.name === name),
  );
}

/** Whom a member can choose for a link, and why there is nobody of the employer where there could be. */
export function knownFor(parties: Parties, on: LocalDate, purpose: LinkPurpose): KnownPeople {
  return { people: addressedOf(parties, on, purpose), why: whyNobody(parties.sides, aboutOf(purpose)) };
}
export type KnownPeople = { readonly people: readonly Addressed[]; readonly why: NobodyThere | undefined };
