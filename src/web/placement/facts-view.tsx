import type { PlacementView } from '../../placements/placement.views.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';

type FactsProps = { readonly view: PlacementView; readonly names: FileNames };

/** Who, where, how many hours, which contract. */
export function FactsView({ view, names }: FactsProps) {
  const facts = view.instances.find(({ name }) => name === 'placement')?.facts ?? {};
  const { hours, sectorFullTimeHours, value, contract } = facts;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Werknemer', names.people.get(view.candidate)],
    ['Werkgever', names.employers.get(view.employer)],
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
  return (
    <dl class="feiten">
      {rows.map(([label, text]) =>
        text === undefined ? null : (
          <>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </>
        ),
      )}
    </dl>
  );
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
