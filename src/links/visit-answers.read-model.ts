import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { PlacementFile } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import type { VisitAnswer } from './answer-input.js';
import type { Addressee } from './link-kinds.js';

/** An answer about a planned visit as it is stored. */
export type VisitAnswerRow = {
  readonly id: string;
  readonly tenant: string;
  readonly placement: string;
  readonly measurement: number;
  readonly link: string;
  readonly party: 'employer' | 'worker';
  readonly told_by: Addressee;
  readonly answer: VisitAnswer['answer'];
  readonly visit_on: LocalDate;
  readonly starts_at: string | null;
  readonly sequence: number;
  readonly days: VisitAnswer['days'];
  readonly sealed: string | null;
  readonly told_at: Moment;
  readonly told_on: LocalDate;
  readonly entry: number;
};

/** What a side last said about a visit. */
export type VisitStanding = {
  readonly measurement: number;
  readonly party: 'employer' | 'worker';
  readonly answer: VisitAnswer['answer'];
  readonly visitOn: LocalDate;
  readonly days: VisitAnswer['days'];
  /** Null when nothing was said, or the data are gone. */
  readonly explanation: string | null;
  /** Null for what somebody of us wrote down. */
  readonly toldOn: LocalDate | null;
  /** False when the visit was moved after it. */
  readonly current: boolean;
};

type Planned = Pick<
  ReturnType<typeof measurementContext.parse>,
  'number' | 'visitOn' | 'visitedOn' | 'visitSequence' | 'confirmedBy'
>;
const PARTIES = ['worker', 'employer'] as const;

export const visitWordsPlace = (answer: string): string => `visit.${answer}`;

/** Who can be at a planned visit and who cannot, for who plans it and who follows the placement. */
export class VisitAnswers {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** Of the measurements that somebody may see in an opened file, the latest of each side. @param until by that moment */
  async ofFile(session: Session, file: PlacementFile, until?: Moment): Promise<readonly VisitStanding[]> {
    const planned = file.instances
      .filter(({ definition }) => definition.name === 'measurement')
      .map(({ instance }) => measurementContext.parse(instance.context));
    return this.of(session, { id: file.item.id, candidate: file.item.candidate, planned, until });
  }

  /** The same for measurements that are at hand already, such as those of an agenda. */
  async of(
    session: Session,
    placement: {
      readonly id: string;
      readonly candidate: string;
      readonly planned: readonly Planned[];
      readonly until?: Moment | undefined;
    },
  ): Promise<readonly VisitStanding[]> {
    const open = placement.planned.filter(({ visitOn, visitedOn }) => visitOn !== null && visitedOn === null);
    if (open.length === 0) return [];
    const { until } = placement;
    const told = await inSession(this.pool, session, (client) => answersOf(client, placement.id));
    const rows = until === undefined ? told : told.filter((row) => row.told_at <= until);
    const all = open.flatMap((visit) =>
      PARTIES.map(async (party) => this.standing(session, placement.candidate, visit, party, rows)),
    );
    return (await Promise.all(all)).filter((one) => one !== undefined);
  }

  /** The last thing a side said of this very appointment. */
  async last(
    session: Session,
    about: Pick<VisitAnswerRow, 'placement' | 'measurement' | 'party' | 'sequence'>,
  ): Promise<VisitAnswerRow | undefined> {
    const rows = await inSession(this.pool, session, (client) => answersOf(client, about.placement));
    return lastOf(rows, about.measurement, about.party, about.sequence);
  }

  private async standing(
    session: Session,
    candidate: string,
    visit: Planned,
    party: 'employer' | 'worker',
    rows: readonly VisitAnswerRow[],
  ): Promise<VisitStanding | undefined> {
    const { number: measurement, visitSequence } = visit;
    const now = lastOf(rows, measurement, party, visitSequence);
    const confirmed = visit.confirmedBy.includes(party);
    const row = now ?? (confirmed ? undefined : rows.findLast((one) => isOf(one, measurement, party)));
    if (row === undefined && !confirmed) return undefined;
    const plain = { measurement, party };
    if (row === undefined) {
      const nothing = { days: [], explanation: null, toldOn: null };
      return { ...plain, answer: 'confirmed', visitOn: visit.visitOn ?? '', ...nothing, current: true };
    }
    const { answer, visit_on: visitOn, days, told_on: toldOn } = row;
    const explanation = await this.wordsOf(session, candidate, row);
    return { ...plain, answer, visitOn, days, explanation, toldOn, current: row.sequence === visitSequence };
  }

  private async wordsOf(session: Session, candidate: string, row: VisitAnswerRow): Promise<string | null> {
    if (row.sealed === null) return null;
    try {
      const opened = await this.vault.unseal(session, candidate, visitWordsPlace(row.id), row.sealed);
      return (opened as { readonly explanation: string }).explanation;
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }
}

const isOf = (row: VisitAnswerRow, measurement: number, party: string): boolean =>
  row.measurement === measurement && row.party === party;
const lastOf = (
  rows: readonly VisitAnswerRow[],
  measurement: number,
  party: string,
  sequence: number,
): VisitAnswerRow | undefined => rows.findLast((row) => isOf(row, measurement, party) && row.sequence === sequence);

/** Oldest first. */
async function answersOf(client: PoolClient, placement: string): Promise<readonly VisitAnswerRow[]> {
  const text = 'select * from visit_answer where placement = $1 order by told_at, entry';
  return (await client.query<VisitAnswerRow>(text, [placement])).rows;
}

export async function insertVisitAnswer(client: PoolClient, row: VisitAnswerRow): Promise<void> {
  const entries = Object.entries({ ...row, days: JSON.stringify(row.days) });
  await client.query(
    `insert into visit_answer (${entries.map(([name]) => name).join(', ')})
     values (${entries.map((_one, index) => `$${index + 1}`).join(', ')})`,
    entries.map(([, value]) => value),
  );
}

export async function isAnswered(client: PoolClient, id: string): Promise<boolean> {
  return (await client.query('select from visit_answer where id = $1', [id])).rowCount !== 0;
}
