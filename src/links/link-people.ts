import type { LocalDate } from '../../workflows/definition.js';
import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonDocument } from '../people/person-document.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { Addressee } from './link-kinds.js';
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
};
export type Parties = LinkedPlacement & {
  /** Undefined after the data were destroyed. */
  readonly person: PersonDocument | undefined;
  readonly employerDocument: EmployerDocument | undefined;
};

/** Who stands around a placement, from the sealed documents. */
export class LinkPeople {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** Undefined for a placement that this session does not see. */
  async of(session: Session, placement: string): Promise<Parties | undefined> {
    const found = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<LinkedPlacement & { readonly document: string | null }>(
        `select p.id, p.tenant, p.candidate, p.employer, p.owner, e.name as "employerName", e.document
         from placement p join employer e on e.id = p.employer where p.id = $1`,
        [placement],
      );
      return rows[0];
    });
    if (found === undefined) return undefined;
    const { document, ...rest } = found;
    const person = (await this.vault.open(session, [found.candidate])).get(found.candidate);
    return { ...rest, person, employerDocument: await this.employer(session, found.employer, document) };
  }

  private async employer(session: Session, id: string, document: string | null): Promise<EmployerDocument | undefined> {
    if (document === null || document === '') return undefined;
    try {
      return employerDocument.parse(await this.vault.unseal(session, id, DOCUMENT, document));
    } catch (error) {
      if (error instanceof PersonErasedError) return undefined;
      throw error;
    }
  }
}

/** Everybody of a placement who may get a link on this day, apart from a jobcoach, whose address no file knows. */
export function addressedOf({ person, employerDocument: employer }: Parties, on: LocalDate): readonly Addressed[] {
  const employers = employer === undefined ? [] : [employerContact(employer), payrollContact(employer, on)];
  const persons = person === undefined ? [] : [workerContact(person, on), ...representativeContacts(person, on)];
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
  return addressedOf(parties, on).some(
    (one) => one.addressee === addressee && one.givesView && (addressee === 'worker' || one.name === name),
  );
}
