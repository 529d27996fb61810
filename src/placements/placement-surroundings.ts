import type { PoolClient } from 'pg';
import { addAge } from '../../workflows/law/dates.js';
import type { Beside, LocalDate } from '../../workflows/definition.js';
import {
  ASKS_BESIDE,
  asksAge,
  asksBackground,
  asksSince,
  asksTargetGroup,
} from '../../workflows/placement/placement.beside.checks.js';
import { backgroundOf, targetGroupOf } from '../candidates/background.js';
import type { Command, EventCommand } from '../engine/command.js';
import { Surroundings, type LookAround } from '../engine/surroundings.js';
import { enter, hold } from '../journal/held-name.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { legalEmployerOf, subsidiesOf } from './subsidies-of-person.js';

const NOBODY: Beside = { subsidies: [], fifteenOn: null };
const WORKING_AGE = 15;
/** Of an employer; a rule is also asked of what was typed wrong. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
type Known = { readonly person: string; readonly employer: string };

/** What a placement must know of the person's other placements (B4, M35) of the age (seeds 38) and of the test on the target group (M12). */
export class PlacementSurroundings extends Surroundings {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override asks(command: Command): boolean {
    if (command.kind !== 'event' || !ASKS_BESIDE.has(command.event.type)) return false;
    return command.instance === 'placement' || command.event.type === 'objection.decided';
  }

  override async of(session: Session, command: Command): Promise<LookAround> {
    if (command.kind !== 'event') return () => Promise.resolve(NOBODY);
    const known = await inSession(this.pool, session, (client) => knownOf(client, command.stream));
    if (!known) return () => Promise.resolve(NOBODY);
    const fifteenOn = asksAge(command.event) ? await this.fifteenOn(session, known.person) : null;
    return async (client, holds) => {
      await enter(client, session);
      if (holds) await holdPerson(client, session, known.person);
      const legal = await legalEmployerOf(client, employerAfter(command) ?? known.employer);
      const all = await subsidiesOf(client, [known.person]);
      const others = all.filter((one) => one.id !== command.stream);
      return {
        subsidies: others.filter((one) => one.legalEmployer === legal),
        lumpSums: others
          .filter((one) => one.lumpSum)
          .map((one) => ({ ...one, sameEmployer: one.legalEmployer === legal })),
        fifteenOn,
        ...(asksBackground(command.event) ? { background: await backgroundOf(client, known.person) } : {}),
        ...(asksSince(command.event) ? { measuredSince: await measuredSince(client, command.stream) } : {}),
        ...(asksTargetGroup(command.event) ? { targetGroup: await targetGroupOf(client, known.person) } : {}),
      };
    };
  }

  private async fifteenOn(session: Session, person: string): Promise<LocalDate | null> {
    const document = (await this.vault.open(session, [person])).get(person);
    return document?.birthDate ? addAge(document.birthDate, WORKING_AGE) : null;
  }
}

/** B15: a decision that replaces another or that was withdrawn began nothing. */
async function measuredSince(client: PoolClient, placement: string): Promise<LocalDate | null> {
  const { rows } = await client.query<{ since: LocalDate | null }>(
    `select min(d.period_from) as since from decision d
     where d.placement = $1 and d.kind = 'measured' and d.decided_on is not null
       and not exists (select from decision r where r.placement = d.placement and r.kind = 'measured' and r.replaces = d.number
         and r.decided_on is not null)`,
    [placement],
  );
  return rows[0]?.since ?? null;
}

/** Two decisions on subsidies of one person wait for each other; an import of many people holds the whole body. */
async function holdPerson(client: PoolClient, session: Session, person: string): Promise<void> {
  await hold(client, bodyKey(session), 'shared');
  await hold(client, `subsidies:${person}`, 'alone');
}

/** Keeps every decision on subsidies of a body waiting until this transaction ends. @throws HeldError */
export async function holdSubsidies(client: PoolClient, session: Session): Promise<void> {
  await hold(client, bodyKey(session), 'alone');
}

const bodyKey = ({ tenant }: Session): string => `subsidies:${tenant}`;

async function knownOf(client: PoolClient, placement: string): Promise<Known | undefined> {
  const { rows } = await client.query<Known>(
    'select candidate_read_as(candidate) as person, employer from placement where id = $1',
    [placement],
  );
  return rows[0];
}

/** M51: the employer that comes is compared, not the one that goes. */
function employerAfter({ event }: EventCommand): string | undefined {
  const { employer } = event;
  return event.type === 'employer.changed' && typeof employer === 'string' && ID.test(employer) ? employer : undefined;
}
