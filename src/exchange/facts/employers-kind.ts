import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { code } from '../../../workflows/payload.js';
import { branchNumber, employerDocument, kvkNumber, payrollTaxNumber } from '../../employers/employer-document.js';
import { employerChanged, employerOpened } from '../../employers/employer-facts.js';
import { employerChange, newEmployer, type EmployerLabel } from '../../employers/employer.schemas.js';
import { withPlaceKeys, type Place } from '../../employers/places.js';
import { codeCell, type CellReader, type RowFault } from '../cell-reader.js';
import { hoursCell } from '../caseload-row.js';
import { dateCell, shapeCell } from '../dutch-cells.js';
import { employersHere, type KnownEmployerFile } from './employers-here.js';
import { BRANCH_CODES, LABEL_CODES, MARKETS } from './employer-cells.js';
import { factKind, grouped, inSteps, type FactPlan, type PlannedFact, type Scene } from './fact-kind.js';

const COLUMNS = {
  kvkNumber: ['kvk', 'kvk nummer', 'werkgever kvk'],
  name: ['werkgever', 'naam', 'naam werkgever', 'bedrijfsnaam'],
  branchNumber: ['vestigingsnummer', 'vestigingsnummer hoofdvestiging'],
  payrollTaxNumber: ['loonheffingennummer', 'loonheffingsnummer'],
  sector: ['branche', 'sector'],
  market: ['markt', 'markt of overheid'],
  sectorFullTimeHours: ['volle werkweek', 'fulltime uren', 'uren volle werkweek'],
  place: ['plaats', 'vestigingsplaats'],
  location: ['vestiging', 'naam vestiging'],
  locationNumber: ['nummer vestiging', 'nummer van de vestiging'],
  label: ['label', 'werkgeverslabel', 'keurmerk'],
  labelFrom: ['label vanaf', 'label sinds'],
  labelUntil: ['label tot en met', 'label tot'],
} as const;
type Column = keyof typeof COLUMNS;

const OF_THE_WHOLE = [
  'name',
  'branchNumber',
  'payrollTaxNumber',
  'sector',
  'market',
  'sectorFullTimeHours',
  'place',
] as const;
type Whole = { readonly [K in (typeof OF_THE_WHOLE)[number]]: string | null };
type EmployerFileRow = {
  readonly line: number;
  readonly kvkNumber: string;
  readonly whole: Whole;
  readonly location: Pick<Place, 'name' | 'branchNumber'> | null;
  readonly label: EmployerLabel | null;
};

/** Employers with their labels and locations; a row more for each label or location more (seeds 29, M13). */
export const employersKind = factKind<Column, EmployerFileRow>({
  columns: COLUMNS,
  required: ['kvkNumber'],
  added: [],
  example: {
    kvkNumber: '12345678',
    name: 'Testbakker BV',
    branchNumber: '',
    payrollTaxNumber: '',
    sector: 'horeca',
    market: 'markt',
    sectorFullTimeHours: '38',
    place: 'Hilversum',
    location: 'Noord',
    locationNumber: '',
    label: 'Smaakmaker',
    labelFrom: '1-1-2025',
    labelUntil: '31-12-2026',
  },
  read: readRow,
  plan,
});

function readRow(reader: CellReader<Column>): EmployerFileRow {
  const whole = {
    name: reader.optionalText('name'),
    branchNumber: reader.optional('branchNumber', shapeCell(branchNumber)),
    payrollTaxNumber: reader.optional('payrollTaxNumber', shapeCell(payrollTaxNumber)),
    sector: reader.optional('sector', codeCell(BRANCH_CODES)),
    market: reader.optional('market', codeCell(MARKETS)),
    sectorFullTimeHours: reader.optional('sectorFullTimeHours', hoursCell),
    place: reader.optionalText('place'),
  };
  return {
    line: reader.line,
    kvkNumber: reader.checked('kvkNumber', shapeCell(kvkNumber)),
    whole,
    location: locationIn(reader),
    label: labelIn(reader),
  };
}

function locationIn(reader: CellReader<Column>): EmployerFileRow['location'] {
  const name = reader.optionalText('location');
  const number = reader.optional('locationNumber', shapeCell(branchNumber));
  if (name === null && number !== null) reader.refuse('location', [{ detail: 'Geef ook de naam van de vestiging.' }]);
  return name === null ? null : { name, branchNumber: number };
}

function labelIn(reader: CellReader<Column>): EmployerLabel | null {
  const label = reader.optional('label', (text) => labelCell(text));
  const from = reader.optional('labelFrom', dateCell);
  const until = reader.optional('labelUntil', dateCell);
  if (label === null) {
    if ((from ?? until) !== null && reader.isRead('label'))
      reader.refuse('label', [{ detail: 'Een dag hoort bij een label: vul die kolom ook in.' }]);
    return null;
  }
  if (from === null && reader.isRead('labelFrom'))
    reader.refuse('labelFrom', [{ detail: 'Geef de eerste dag van het label.' }]);
  if (from !== null && until !== null && until < from)
    reader.refuse('labelUntil', [{ detail: 'Deze dag ligt voor de eerste dag.' }]);
  return { label, from: from ?? '', until };
}

function labelCell(text: string): { readonly value: string } | { readonly fault: string } {
  const known = LABEL_CODES[text.toLowerCase()] ?? text;
  return code.safeParse(known).success
    ? { value: known }
    : { fault: `"${text}" kan geen label zijn: gebruik letters, cijfers, punten en streepjes.` };
}

async function plan(rows: readonly EmployerFileRow[], scene: Scene): Promise<FactPlan> {
  const here = await employersHere([...new Set(rows.map((row) => row.kvkNumber))], scene);
  const faults: RowFault[] = [];
  const facts: PlannedFact[] = [];
  // Two numbers may lead to one employer, when it was merged (M44).
  const lines = new Map<string, number>();
  let [fresh, unchanged] = [0, 0];
  for (const [number, own] of grouped(rows, (row) => row.kvkNumber)) {
    const [known, ...others] = here.get(number) ?? [];
    const merged = wholeOf(own);
    const id = known?.row.id ?? number;
    const twin = lines.get(id);
    lines.set(id, own[0]?.line ?? 0);
    const wrong = [
      ...merged.faults,
      ...(others.length > 0 ? [fault(own[0], 'kvkNumber', SEVERAL)] : []),
      ...(twin === undefined ? [] : [fault(own[0], 'kvkNumber', sameAs(twin))]),
    ];
    const planned =
      known === undefined ? freshOf(own, merged.whole, scene) : await addedTo(known, own, merged.whole, scene);
    wrong.push(...planned.faults);
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    fresh += planned.fresh;
    unchanged += own.length - planned.fresh;
    if (planned.fact !== undefined) facts.push(planned.fact);
  }
  return { faults, fresh, unchanged, steps: inSteps(facts) };
}

const sameAs = (line: number): string =>
  `Deze werkgever is hier samengevoegd met die van regel ${line}. Gebruik op beide regels hetzelfde KvK-nummer.`;
const SEVERAL = 'Er zijn hier meer werkgevers met dit KvK-nummer. Wijzig die zelf.';
const fault = (row: EmployerFileRow | undefined, column: Column, detail: string): RowFault => ({
  line: row?.line ?? 0,
  column: COLUMNS[column][0],
  detail,
});

/** Of several rows what any of them says; two that say otherwise are a fault. */
function wholeOf(rows: readonly EmployerFileRow[]): { readonly whole: Whole; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const said = OF_THE_WHOLE.map((field) => {
    const first = rows.find(({ whole }) => whole[field] !== null);
    const value = first?.whole[field] ?? null;
    for (const row of rows) {
      if (row.whole[field] === null || row.whole[field] === value) continue;
      faults.push(fault(row, field, `Op regel ${first?.line} staat hier "${value ?? ''}".`));
    }
    return [field, value] as const;
  });
  return { whole: Object.fromEntries(said) as Whole, faults };
}

type Planned = { readonly faults: readonly RowFault[]; readonly fresh: number; readonly fact?: PlannedFact };

function freshOf(rows: readonly EmployerFileRow[], whole: Whole, scene: Scene): Planned {
  const [first] = rows;
  const locations = rows.reduce((all, row) => withLocation(all, row), [] as readonly Place[]);
  const labels = rows.reduce((all, row) => withLabel(all, row).labels, [] as readonly EmployerLabel[]);
  const { market, ...rest } = whole;
  const read = newEmployer.safeParse({
    ...rest,
    market: market ?? 'market',
    kvkNumber: first?.kvkNumber,
    labels,
    document: { locations: [...locations] },
  });
  if (whole.name === null) return { faults: [fault(first, 'name', NEW_NAME)], fresh: 0 };
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => fault(first, columnOf(path[0]), message));
    return { faults, fresh: 0 };
  }
  return { faults: [], fresh: rows.length, fact: employerOpened(scene.vault, scene.actor, randomUUID(), read.data) };
}

const NEW_NAME = 'Deze werkgever is hier nog niet: geef de naam.';
const columnOf = (field: PropertyKey | undefined): Column =>
  OF_THE_WHOLE.find((one) => one === field) ?? (field === 'labels' ? 'label' : 'kvkNumber');

/** What is not there yet is added; what stands there otherwise is a fault. The name is not compared: it is written in many ways. */
async function addedTo(
  known: KnownEmployerFile,
  rows: readonly EmployerFileRow[],
  whole: Whole,
  scene: Scene,
): Promise<Planned> {
  const faults: RowFault[] = [];
  const filled: Partial<Record<keyof Whole, string>> = {};
  for (const field of OF_THE_WHOLE) {
    const [now, told] = [known.whole[field], whole[field]];
    if (field === 'name' || told === null || isSame(field, now, told)) continue;
    if (now === null) filled[field] = told;
    else
      faults.push(
        fault(
          rows.find((row) => row.whole[field] !== null),
          field,
          standsOtherwise(now),
        ),
      );
  }
  let [labels, locations, fresh] = [known.labels, known.document.locations as readonly Place[], 0];
  for (const row of rows) {
    const labelled = withLabel(labels, row);
    if (labelled.fault !== undefined) faults.push(labelled.fault);
    const located = withLocation(locations, row);
    if (labelled.labels !== labels || located !== locations) fresh += 1;
    [labels, locations] = [labelled.labels, located];
  }
  const isFilled = Object.keys(filled).length > 0;
  if (faults.length > 0 || (!isFilled && fresh === 0)) return { faults, fresh: 0 };
  const document = employerDocument.parse({
    ...known.document,
    locations: withPlaceKeys(locations, known.document.locations),
  });
  const change = employerChange.parse({
    ...filled,
    ...(labels === known.labels ? {} : { labels: [...labels] }),
    ...(locations === known.document.locations ? {} : { locations: document.locations }),
  });
  return { faults, fresh: Math.max(1, fresh), fact: await employerChanged(known, scene.actor, change, document) };
}

/** In the words of a file, where there is one for the code. */
function standsOtherwise(now: string): string {
  const word = Object.entries({ ...BRANCH_CODES, ...MARKETS }).find(([, value]) => value === now)?.[0] ?? now;
  return `Bij deze werkgever staat hier "${word}". Wijzig de werkgever zelf, of maak deze regel gelijk.`;
}

const isSame = (field: keyof Whole, now: string | null, told: string): boolean =>
  field === 'sectorFullTimeHours' ? now !== null && Number(now) === Number(told) : now === told;

function withLabel(
  labels: readonly EmployerLabel[],
  row: EmployerFileRow,
): { readonly labels: readonly EmployerLabel[]; readonly fault?: RowFault } {
  const { label } = row;
  if (label === null) return { labels };
  const there = labels.find((one) => one.label === label.label && one.from === label.from);
  if (there === undefined) return { labels: [...labels, label] };
  if (there.until === label.until || label.until === null) return { labels };
  if (there.until !== null) return { labels, fault: fault(row, 'labelUntil', labelEnds(there.until)) };
  return { labels: labels.map((one) => (one === there ? label : one)) };
}

const labelEnds = (until: LocalDate): string => `Dit label eindigt hier op ${dutchDate(until)}.`;

function withLocation(locations: readonly Place[], { location }: EmployerFileRow): readonly Place[] {
  if (location === null) return locations;
  const { name, branchNumber: number } = location;
  const there = locations.some(
    (one) => one.name.toLowerCase() === name.toLowerCase() || (number !== null && one.branchNumber === number),
  );
  return there ? locations : [...locations, { id: null, name, branchNumber: number, address: null, contacts: [] }];
}
