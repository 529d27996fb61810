import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import { placeKey } from '../employers/places.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { columnName } from './caseload-columns.js';
import type { CaseloadRow } from './caseload-row.js';
import type { RowFault } from './cell-reader.js';

type Side = { readonly id: string };
type At = { readonly row: CaseloadRow; readonly employer: Side; readonly hirer: Side | null };
type Stored = { readonly id: string; readonly name: string; readonly document: string | null };
type Known = { readonly id: string; readonly name: string; readonly locations: EmployerDocument['locations'] };
/** A location that a row names: of whom, and in which of its cells. */
type Named = { readonly column: 'location' | 'agencyLocation'; readonly side: Side; readonly name: string };

/** At which location each row is, and by which location who hires out speaks, by the name or the branch number it gives (M13). */
export class PlaceImport {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** By case number; rows that name no location are in neither. */
  async of(
    session: Session,
    rows: readonly At[],
  ): Promise<{ readonly items: ReadonlyMap<string, readonly NewParticular[]>; readonly faults: readonly RowFault[] }> {
    const named = rows.map((at) => ({ row: at.row, places: placesIn(at) })).filter(({ places }) => places.length > 0);
    const sides = named.flatMap(({ places }) => places.map(({ side }) => side.id));
    const employers = await this.employers(session, [...new Set(sides)]);
    const items = new Map<string, readonly NewParticular[]>();
    const faults: RowFault[] = [];
    for (const { row, places } of named) {
      const found: NewParticular[] = [];
      for (const place of places) {
        const item = placeOf(place, row, employers.get(place.side.id));
        if (item !== undefined) found.push(item);
        else faults.push({ line: row.line, column: columnName(place.column), detail: unknown(place) });
      }
      items.set(row.externalId, found);
    }
    return { items, faults };
  }

  private async employers(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (ids.length === 0) return new Map();
    const stored = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<Stored & { readonly asked: string }>(
        `with asked as materialized (select id as asked, employer_read_as(id) as read_as from unnest($1::uuid[]) id)
         select asked.asked, e.id, e.name, e.document from asked join employer e on e.id = asked.read_as`,
        [ids],
      );
      return rows;
    });
    const known = new Map<string, Known>();
    for (const { asked, id, name, document } of stored) {
      if (document === null || document === '') continue;
      const { locations } = employerDocument.parse(await this.vault.unseal(session, id, DOCUMENT, document));
      known.set(asked, { id, name, locations });
    }
    return known;
  }
}

function placesIn({ row, employer, hirer }: At): readonly Named[] {
  const { location, agencyLocation } = row;
  return [
    ...(location === null ? [] : [{ column: 'location', side: hirer ?? employer, name: location } as const]),
    ...(agencyLocation === null ? [] : [{ column: 'agencyLocation', side: employer, name: agencyLocation } as const]),
  ];
}

function placeOf(
  { column, name }: Named,
  { imported }: CaseloadRow,
  known: Known | undefined,
): NewParticular | undefined {
  if (known === undefined) return undefined;
  const wanted = name.toLowerCase();
  const fitting = known.locations.flatMap((one, index) =>
    one.branchNumber === wanted || one.name.toLowerCase() === wanted ? [{ one, key: placeKey(one, index) }] : [],
  );
  const [found, ...others] = fitting;
  if (found === undefined || others.length > 0) return undefined;
  return {
    kind: column,
    from: imported.firstDay,
    value: { employer: known.id, location: found.key },
    words: { name: found.one.name, employer: known.name },
  };
}

const WHOSE = { location: 'waar het werk is', agencyLocation: 'van de uitlener' } as const;
const unknown = ({ name, column }: Named): string =>
  `Vestiging "${name}" ${WHOSE[column]} kennen we niet, of er zijn er meer met die naam. Leg de vestiging eerst vast.`;
