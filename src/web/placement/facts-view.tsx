import type { PlacementView } from '../../placements/placement.views.js';
import type { WorkSides } from '../../workplaces/work-sides.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { KeptDays } from '../words/kept-days.js';
import { decimalComma } from '../words/dutch-numbers.js';

type FactsProps = {
  readonly view: PlacementView;
  readonly names: FileNames;
  readonly workplace: WorkSides | undefined;
};

export type FactRow = readonly [label: string, text: string | undefined];

/** Who, where, how many hours, which contract. */
export function FactsView(props: FactsProps) {
  return (
    <dl class="feiten">
      {factRows(props).map(([label, text]) =>
        text === undefined ? null : (
          <>
            <dt>{label}</dt>
            <dd>
              <KeptDays text={text} />
            </dd>
          </>
        ),
      )}
    </dl>
  );
}

/** The same as label and text; undefined where nothing is known. */
export function factRows({ view, names, workplace }: FactsProps): readonly FactRow[] {
  const facts = view.instances.find(({ name }) => name === 'placement')?.facts ?? {};
  const { hours, sectorFullTimeHours, value, contract } = facts;
  return [
    ['Werknemer', names.people.get(view.candidate)],
    ['Werkgever', names.employers.get(view.employer)],
    ['Inlener', workplace?.hired === true ? workplace.workplace.name : undefined],
    ['Werkplek', workplace && placeText(workplace)],
    ['Consulent', names.members.get(view.owner ?? '')],
    [
      'Uren per week',
      typeof hours === 'string' ? `${decimalComma(hours)} van ${decimalComma(String(sectorFullTimeHours))}` : undefined,
    ],
    ['Contract', contractText(contract)],
    ['Loonwaarde', valueText(value)],
    ['Geopend op', shortDate(view.openedOn)],
    ['Zaaknummer gemeente', view.externalId ?? undefined],
  ];
}

/** M13: named where there is more than one to name, or the work is at a hirer. */
function placeText({ workplace: { place, document }, hired }: WorkSides): string | undefined {
  const several = (document?.locations.length ?? 0) > 1;
  if (place === undefined) return several ? 'nog niet gekozen' : undefined;
  if (!several && !hired) return undefined;
  const { name, address } = place;
  if (address === null) return name;
  return `${name}, ${address.street} ${address.houseNumber}, ${address.place}`;
}

function contractText(contract: unknown): string | undefined {
  if (typeof contract !== 'object' || contract === null) return undefined;
  const { from, until } = contract as { readonly from?: string; readonly until?: string | null };
  if (from === undefined) return undefined;
  return `vanaf ${shortDate(from)}${until == null ? ', zonder einddatum' : ` tot en met ${shortDate(until)}`}`;
}

function valueText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { wageValue, determinedOn } = value as { readonly wageValue?: number; readonly determinedOn?: string };
  return wageValue === undefined ? undefined : `${wageValue} procent, vastgesteld op ${shortDate(determinedOn ?? '')}`;
}
