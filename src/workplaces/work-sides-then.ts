import type { JsonObject } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { sideOf, openedDocument, type Side, type WorkPorts, type WorkSides } from './work-sides.js';

/** What the record held of where the work is done: the hirer, and the location that was chosen of whose places. */
export type PlaceThen = {
  readonly employer: string;
  readonly hirer: string | null;
  readonly location: JsonObject | null;
  readonly agencyLocation: JsonObject | null;
};
/** An employer as its own file had it on a day. */
export type EmployerThen = Pick<Side, 'id' | 'name' | 'document'>;
type Row = { readonly id: string; readonly name: string; readonly document: string | null };

const FILE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const QUERY = `select e.id, e.name, e.document from employer e where e.id = employer_read_as($1)`;

/**
 * Who employed and where the work was done, as recorded by a day (M13, M15).
 * @param known names and addresses of then; of whom they are not known, those of now
 */
export async function workSidesThen(
  { pool, vault }: WorkPorts,
  session: Session,
  { employer, hirer, location, agencyLocation }: PlaceThen,
  known: ReadonlyMap<string, EmployerThen> = new Map(),
): Promise<WorkSides | undefined> {
  const hiredBy = hirer !== null && FILE.test(hirer) ? hirer : null;
  const [formal, works] = await inSession(pool, session, async (client) => {
    const read = async (id: string): Promise<Row | undefined> => (await client.query<Row>(QUERY, [id])).rows[0];
    return [await read(employer), hiredBy === null ? undefined : await read(hiredBy)];
  });
  if (formal === undefined) return undefined;
  const side = async (row: Row, then: EmployerThen | undefined, chosen: JsonObject | null) => {
    const { id, name, document } = then ?? (await opened(row));
    return sideOf(id, name, document, chosenAt(chosen, id));
  };
  const opened = async ({ id, name, document }: Row): Promise<EmployerThen> => {
    return { id, name, document: await openedDocument(vault, session, id, document) };
  };
  const own = await side(formal, known.get(employer), works === undefined ? location : agencyLocation);
  if (works === undefined) return { employer: own, workplace: own, hired: false };
  return { employer: own, workplace: await side(works, known.get(hiredBy ?? ''), location), hired: true };
}

/**
 * The same parties with another hirer or employer: locations that were chosen stay where they are still of a party. Of a
 * hirer or employer that is the same nothing changes.
 */
export async function withParties(
  ports: WorkPorts,
  session: Session,
  now: WorkSides,
  parties: Pick<PlaceThen, 'employer' | 'hirer'>,
): Promise<WorkSides | undefined> {
  const chosen = ({ id, place }: Side): JsonObject | null => (place?.id ? { employer: id, location: place.id } : null);
  return workSidesThen(ports, session, {
    ...parties,
    location: chosen(now.workplace),
    agencyLocation: now.hired ? chosen(now.employer) : null,
  });
}

/** A choice at another employer than where the work is done does not count. */
function chosenAt(value: JsonObject | null, employer: string): string | null {
  const location = value?.['location'];
  return value?.['employer'] === employer && typeof location === 'string' ? location : null;
}
