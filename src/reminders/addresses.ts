import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import type { NobodyThere } from '../workplaces/work-sides.js';
import { aboutOf } from './about-the-work.js';
import type { Contacts } from './contacts.js';

/** Whom a message is for: `to` as the workflow names it, about which placement and, where it has one, which measurement. */
export type Addressee = {
  readonly placement: string;
  readonly to: string;
  /** What is said: it decides with whom of the employer (M15). */
  readonly template: string;
  readonly measurement: number | undefined;
  readonly on: LocalDate;
};

/** Addresses, and why there are none of an employer that has people. */
export type Found = { readonly mails: readonly string[]; readonly why?: NobodyThere | undefined };

export type AddressedPlacement = {
  readonly owner: string | null;
  readonly candidate: string;
  readonly employer: string;
};

/** Mail addresses of a recipient; none when nobody is known. */
export abstract class Addresses {
  /** @param client a transaction in which the session is set */
  abstract of(client: PoolClient, session: Session, addressee: Addressee): Promise<Found>;
}

/** Members by their row, employers and workers by their contacts. */
export class DatabaseAddresses extends Addresses {
  constructor(private readonly contacts: Contacts) {
    super();
  }

  async of(client: PoolClient, session: Session, addressee: Addressee): Promise<Found> {
    if (addressee.to === 'employer' && (await placementOf(client, addressee.placement)) !== undefined) {
      const { placement, template, on } = addressee;
      return this.contacts.ofEmployer(session, placement, aboutOf(template), on);
    }
    return { mails: await this.others(client, session, addressee) };
  }

  private async others(client: PoolClient, session: Session, addressee: Addressee): Promise<readonly string[]> {
    const placement = await placementOf(client, addressee.placement);
    // What is about no placement goes to a member who was chosen.
    if (!placement) return mailsOf(client, session.tenant, 'm.id::text = $2', [addressee.to]);
    switch (addressee.to) {
      case 'worker':
        return this.contacts.ofCandidate(session, placement.candidate, addressee.on);
      case 'owner':
        return mailsOf(client, session.tenant, 'm.id::text = $2', [placement.owner]);
      case 'assignedExpert':
        return mailsOf(client, session.tenant, 'm.id::text = $2', [await expertOf(client, addressee)]);
      case 'teamLead':
        return mailsOf(client, session.tenant, TEAM_LEADS, [placement.owner]);
      default:
        return mailsOf(client, session.tenant, `(m.id::text = $2 or $2 = any(m.roles))`, [addressee.to]);
    }
  }
}

/** Managers of the team of the owner; where that team has none of its own, all managers. */
const TEAM_LEADS = `'manager' = any(m.roles) and (m.team = (select o.team from member o
     where o.tenant = m.tenant and o.id::text = $2)
   or not exists (select from member l join member o on o.tenant = l.tenant and o.id::text = $2 and o.team = l.team
     where l.tenant = m.tenant and l.active and 'manager' = any(l.roles)))`;

async function mailsOf(
  client: PoolClient,
  tenant: string,
  who: string,
  values: readonly (string | null)[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ mail: string }>(
    `select distinct m.mail from member m
     where m.tenant = $1 and m.active and m.mail is not null and ${who} order by m.mail`,
    [tenant, ...values],
  );
  return rows.map((row) => row.mail);
}

async function placementOf(client: PoolClient, id: string): Promise<AddressedPlacement | undefined> {
  const { rows } = await client.query<AddressedPlacement>(
    'select owner, candidate, employer from placement where id = $1',
    [id],
  );
  return rows[0];
}

/** The expert of the measurement that is named, else of the last one. */
async function expertOf(client: PoolClient, addressee: Addressee): Promise<string | null> {
  const { rows } = await client.query<{ expert_id: string | null }>(
    `select expert_id from measurement where placement = $1 and number = coalesce($2::integer,
       (select max(number) from measurement where placement = $1))`,
    [addressee.placement, addressee.measurement ?? null],
  );
  return rows[0]?.expert_id ?? null;
}
