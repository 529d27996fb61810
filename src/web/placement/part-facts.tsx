import type { InstanceView } from '../../placements/placement.views.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { supportMonthlyCost } from '../../../workflows/support/support-cost.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { objectedTitle } from '../../objections/objected-title.js';
import { KeptDays } from '../words/kept-days.js';
import { choiceWord } from '../words/field-words.js';

type Facts = Readonly<Record<string, unknown>>;
type Row = readonly [string, string | undefined];

/** What of a part is worth seeing at once: the verdict on the workplace, the visit, the support that was granted. */
export function PartFacts({
  part,
  members,
}: {
  readonly part: InstanceView;
  readonly members: ReadonlyMap<string, string>;
}) {
  const rows = rowsOf(part, members).filter((row): row is readonly [string, string] => row[1] !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl class="feiten">
      {rows.map(([label, text]) => (
        <>
          <dt key={label}>{label}</dt>
          <dd>
            <KeptDays text={text} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function rowsOf({ workflow, facts }: InstanceView, members: ReadonlyMap<string, string>): readonly Row[] {
  if (workflow === 'measurement') return measurementRows(facts, members);
  if (workflow === 'objection') return objectionRows(facts);
  return workflow === 'support' ? supportRows(facts) : [];
}

function measurementRows(facts: Facts, members: ReadonlyMap<string, string>): readonly Row[] {
  const suitability = textAt(facts, 'suitability');
  const value = facts['wageValue'];
  return [
    [
      'Werkplek',
      suitability === undefined ? 'nog niet beoordeeld (C11)' : word('suitability.judged', 'outcome', suitability),
    ],
    ['Deskundige', members.get(textAt(facts, 'expertId') ?? '')],
    ['Bezoek', visitText(facts)],
    ['Zienswijze tot en met', dayAt(facts, 'viewsUntil')],
    ['Loonwaarde', typeof value === 'number' ? `${value} procent` : undefined],
  ];
}

function objectionRows(facts: Facts): readonly Row[] {
  const kind = textAt(facts, 'decisionKind');
  return [
    ['Van', facts['party'] === 'employer' ? 'werkgever' : 'werknemer'],
    [
      'Tegen',
      objectedTitle({ against: textAt(facts, 'against'), about: facts['about'] ?? facts['decision'], letter: kind }),
    ],
    ['Ontvangen', `${dayAt(facts, 'receivedOn') ?? ''}${facts['inTime'] === false ? ' (te laat)' : ''}`],
    ['Brief verstuurd', dayAt(facts, 'sentOn')],
    ['Laatste dag voor bezwaar', dayAt(facts, 'objectionLastDay')],
  ];
}

function visitText(facts: Facts): string | undefined {
  const on = textAt(facts, 'visitOn');
  if (on === undefined) return undefined;
  const at = textAt(facts, 'startsAt');
  return at === undefined ? longDate(on) : `${longDate(on)} om ${at}`;
}

function supportRows(facts: Facts): readonly Row[] {
  const granted = (facts['granted'] ?? facts['proposal']) as Facts | null | undefined;
  const kind = textAt(facts, 'kind');
  const base: readonly Row[] = [
    ['Soort', kind === undefined ? undefined : word('support.requested', 'kind', kind)],
    ['Gevraagd op', dayAt(facts, 'receivedOn')],
    ['Beslissen uiterlijk', dayAt(facts, 'decideBy')],
  ];
  if (granted === null || granted === undefined) return base;
  const [hours, rate] = [textAt(granted, 'hours'), textAt(granted, 'rate')];
  return [
    ...base,
    ['Vorm', word('support.prepared', 'form', textAt(granted, 'form') ?? '')],
    [
      'Omvang',
      hours === undefined
        ? undefined
        : `${decimalComma(hours)} uur per week, €\u00a0${decimalComma(rate ?? '0')} per uur`,
    ],
    ['Kosten per maand', hours === undefined ? undefined : euros(supportMonthlyCost(hours, rate ?? '0'))],
    ['Doel', codeAt(granted, 'purposeCode')],
    ['Budget', codeAt(granted, 'budgetLine')],
    ['Programma', codeAt(granted, 'programme')],
    ['Periode', `${dayAt(granted, 'fromOn') ?? ''} tot en met ${dayAt(granted, 'untilOn') ?? ''}`],
    ['Gemelde uren', decimalComma(textAt(facts, 'hoursReported') ?? '0')],
    ['Geëvalueerd', evaluatedText(facts)],
  ];
}

const codeAt = (facts: Facts, name: string): string | undefined => {
  const code = textAt(facts, name);
  return code === undefined ? undefined : word('support.prepared', name, code);
};

function evaluatedText(facts: Facts): string | undefined {
  const [on, advice] = [dayAt(facts, 'evaluatedOn'), textAt(facts, 'advice')];
  if (on === undefined) return undefined;
  return advice === undefined ? on : `${on}, advies: ${word('support.evaluated', 'advice', advice).toLowerCase()}`;
}

const word = (type: string, name: string, value: string): string => choiceWord(type, name, value);
const textAt = (facts: Facts, name: string): string | undefined => {
  const value = facts[name];
  return typeof value === 'string' ? value : undefined;
};
const dayAt = (facts: Facts, name: string): string | undefined => {
  const day = textAt(facts, name);
  return day === undefined ? undefined : shortDate(day);
};
