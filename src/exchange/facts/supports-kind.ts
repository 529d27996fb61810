import { z } from 'zod';
import type { LocalDate, WorkflowEvent } from '../../../workflows/definition.js';
import { code } from '../../../workflows/payload.js';
import type { EventCommand } from '../../engine/command.js';
import { inSession } from '../../journal/session-work.js';
import { CASE_NUMBER_COLUMNS, caseNumberCell } from '../case-number-cell.js';
import type { CellReader, RowFault } from '../cell-reader.js';
import { codeCell } from '../cell-reader.js';
import { hoursCell } from '../caseload-row.js';
import { dateCell, decimalCell, type Cell } from '../dutch-cells.js';
import { eventsInSteps, factKind, grouped, type FactPlan, type Scene } from './fact-kind.js';
import { knownPlacements, type KnownPlacement } from './known-placements.js';
import { PROGRAMMES, PURPOSES, SUPPORT_FORMS, SUPPORT_KINDS } from './support-cells.js';
import { providersOf } from './support-providers.js';

const COLUMNS = {
  externalId: CASE_NUMBER_COLUMNS,
  kind: ['soort', 'soort ondersteuning', 'ondersteuning', 'voorziening', 'instrument'],
  purposeCode: ['doel', 'doel ondersteuning'],
  form: ['vorm', 'wijze', 'in natura of subsidie'],
  hours: ['uren', 'uren per week'],
  rate: ['tarief', 'tarief per uur', 'uurtarief', 'kosten per uur'],
  provider: ['uitvoerder', 'aanbieder', 'jobcoachorganisatie', 'jobcoach'],
  fromOn: ['vanaf', 'begindatum', 'startdatum', 'eerste dag'],
  untilOn: ['tot en met', 'einddatum', 'laatste dag', 'tm'],
  decidedOn: ['besloten op', 'datum besluit', 'besluitdatum', 'toegekend op'],
  budgetLine: ['budget', 'budgetcode', 'budgetregel'],
  programme: ['programma'],
} as const;
type Column = keyof typeof COLUMNS;

type Terms = {
  readonly decidedOn: LocalDate;
  readonly form: string;
  readonly hours: string;
  readonly rate: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly purposeCode: string;
  readonly budgetLine: string | null;
  readonly programme: string | null;
};
type SupportRow = {
  readonly line: number;
  readonly externalId: string;
  readonly kind: string;
  /** As the file names it; the organisation is found later. */
  readonly provider: string | null;
  readonly terms: Terms;
};

/** Support that was granted before the file came here (A10): purpose, size, cost, who gives it, from which budget. */
export const supportsKind = factKind<Column, SupportRow>({
  columns: COLUMNS,
  required: ['externalId', 'kind', 'purposeCode', 'hours', 'rate', 'fromOn', 'untilOn', 'decidedOn'],
  added: ['hours'],
  example: {
    externalId: 'Z-2026-0001',
    kind: 'jobcoach',
    purposeCode: 'inwerken',
    form: 'in natura',
    hours: '2,5',
    rate: '85,50',
    provider: 'Jobcoach Gooi',
    fromOn: '1-9-2026',
    untilOn: '28-2-2027',
    decidedOn: '25-8-2026',
    budgetLine: 'P12',
    programme: '',
  },
  read: readSupport,
  plan: planSupports,
});

function readSupport(reader: CellReader<Column>): SupportRow {
  const externalId = reader.checked('externalId', caseNumberCell);
  const kind = reader.checked('kind', codeCell(SUPPORT_KINDS));
  const terms = {
    decidedOn: reader.checked('decidedOn', dateCell),
    form: reader.coded('form', SUPPORT_FORMS, 'inKind'),
    hours: reader.checked('hours', hoursCell),
    rate: reader.checked('rate', decimalCell),
    fromOn: reader.checked('fromOn', dateCell),
    untilOn: reader.checked('untilOn', dateCell),
    purposeCode: reader.checked('purposeCode', codeCell(PURPOSES)),
    budgetLine: reader.optional('budgetLine', budgetCell),
    programme: reader.optional('programme', codeCell(PROGRAMMES)),
  };
  if (reader.isRead('fromOn', 'untilOn') && terms.untilOn < terms.fromOn)
    reader.refuse('untilOn', [{ detail: 'De laatste dag ligt voor de eerste.' }]);
  return { line: reader.line, externalId, kind, provider: reader.optionalText('provider'), terms };
}

const budgetCell = (text: string): Cell<string> =>
  code.safeParse(text).success
    ? { value: text }
    : { fault: `"${text}" is geen code: gebruik letters, cijfers, punten en streepjes.` };

async function planSupports(rows: readonly SupportRow[], scene: Scene): Promise<FactPlan> {
  const { known, faults: unknown } = await knownPlacements(rows, scene);
  const providers = await providersOf(scene);
  const here = await supportsHere(
    [...known.values()].map(({ id }) => id),
    scene,
  );
  const faults: RowFault[] = [...unknown, ...ahead(rows, scene.today)];
  let unchanged = 0;
  const fresh = rows.filter((row, at) => {
    const placement = known.get(row.externalId);
    if (placement === undefined) return false;
    const provider = providerOf(row, providers);
    if (provider === undefined) faults.push(fault(row, 'provider', unknownProvider(row)));
    const twin = rows.findIndex((other) => isTwin(other, row));
    if (twin < at) {
      faults.push(fault(row, 'externalId', `Dezelfde ondersteuning staat ook op regel ${rows[twin]?.line}.`));
      return false;
    }
    const before = (here.get(placement.id) ?? []).find(({ kind, terms }) => {
      return kind === row.kind && terms.fromOn === row.terms.fromOn;
    });
    if (before === undefined) return provider !== undefined;
    if (isSame(before.terms, { ...row.terms, provider: provider ?? null })) unchanged += 1;
    else faults.push(fault(row, 'externalId', OTHER_TERMS));
    return false;
  });
  // Each row is a decision of its own, so that what the rules say is told on its line.
  const events = fresh.flatMap((row) => {
    const placement = known.get(row.externalId);
    return placement === undefined ? [] : [{ line: row.line, command: commandOf(row, placement, providers, scene) }];
  });
  return { faults, fresh: fresh.length, unchanged, steps: eventsInSteps(events) };
}

const OTHER_TERMS =
  'Deze ondersteuning is er al, met andere gegevens. Wijzig haar in het dossier, of maak deze regel gelijk.';
const unknownProvider = ({ provider }: SupportRow): string =>
  `Uitvoerder "${provider ?? ''}" kennen we niet. Voer de organisatie eerst in, of noem een medewerker.`;
const isTwin = (a: SupportRow, b: SupportRow): boolean =>
  a.externalId === b.externalId && a.kind === b.kind && a.terms.fromOn === b.terms.fromOn;

const ahead = (rows: readonly SupportRow[], today: LocalDate): readonly RowFault[] =>
  rows.flatMap((row) =>
    row.terms.decidedOn > today ? [fault(row, 'decidedOn', 'Deze dag ligt nog in de toekomst.')] : [],
  );

function fault({ line }: SupportRow, column: Column, detail: string): RowFault {
  return { line, column: COLUMNS[column][0], detail };
}

/** Null where none is named; undefined where it is not known. */
function providerOf({ provider }: SupportRow, known: ReadonlyMap<string, string>): string | null | undefined {
  return provider === null ? null : known.get(provider.toLowerCase());
}

/** It is asked for and at once taken over as it stands. */
function commandOf(
  row: SupportRow,
  { id, entry }: Pick<KnownPlacement, 'id' | 'entry'>,
  providers: ReadonlyMap<string, string>,
  { actor }: Scene,
): EventCommand {
  const provider = providerOf(row, providers) ?? null;
  return {
    kind: 'event',
    stream: id,
    actor,
    quiet: true,
    instance: 'placement',
    event: requestOf(row),
    opened: { type: 'support.takenOver', ...row.terms, provider },
    seenEntry: entry,
  };
}

/** Decided elsewhere, so no term of ours runs: as if the municipality gave it of its own accord. */
const requestOf = ({ kind, terms }: SupportRow): WorkflowEvent => ({
  type: 'support.requested',
  kind,
  askedBy: 'exOfficio',
  receivedOn: terms.decidedOn,
});

type Here = { readonly kind: string; readonly terms: Terms };
const AS_ROW = `jsonb_build_object('decidedOn', s.decided_on, 'form', s.form, 'hours', s.hours::text, 'rate', s.rate::text,
  'provider', s.provider, 'fromOn', s.from_on, 'untilOn', s.until_on, 'purposeCode', s.purpose_code,
  'budgetLine', s.budget_line, 'programme', s.programme)`;

/** What was taken over counts as it came in; what was decided here as it stands. */
async function supportsHere(
  placements: readonly string[],
  { pool, session }: Scene,
): Promise<ReadonlyMap<string, readonly Here[]>> {
  const rows = await inSession(pool, session, async (client) => {
    const found = await client.query<Here & { readonly placement: string }>(
      `select s.placement, s.kind, coalesce((select j.body::jsonb -> 'event' from journal_entry j
         where j.stream = s.placement and j.type = 'support.takenOver' and j.instance = 'support-' || s.number limit 1),
         ${AS_ROW}) as terms
       from support s where s.placement = any($1) order by s.placement, s.number`,
      [placements],
    );
    return found.rows;
  });
  return grouped(rows, ({ placement }) => placement);
}

const decimal = z.coerce.string().transform(Number);
const comparable = z.object({
  decidedOn: z.string().nullable(),
  form: z.string().nullable(),
  hours: decimal,
  rate: decimal,
  provider: z.string().nullable(),
  fromOn: z.string().nullable(),
  untilOn: z.string().nullable(),
  purposeCode: z.string().nullable(),
  budgetLine: z.string().nullable(),
  programme: z.string().nullable(),
});
const isSame = (before: unknown, now: unknown): boolean =>
  JSON.stringify(comparable.parse(before)) === JSON.stringify(comparable.parse(now));
