import type { LocalDate } from '../../../workflows/definition.js';
import type { Instrument, Organisation } from '../../organisations/organisation.schemas.js';
import {
  SUPPORT_PILES,
  type SupportCost,
  type SupportCounts,
  type SupportCoverage,
  type SupportItem,
  type SupportPile,
} from '../../supports/support-desk.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { DueDay } from '../layout/due-day.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { choiceWord } from '../words/field-words.js';
import { providerWords } from '../words/support-words.js';

export type SupportDeskProps = {
  readonly today: LocalDate;
  readonly pile: SupportPile;
  readonly counts: SupportCounts;
  readonly items: readonly SupportItem[];
  readonly costs: readonly SupportCost[];
  readonly coverage: SupportCoverage;
  readonly instruments: readonly Instrument[];
  readonly organisations: readonly Organisation[];
  readonly names: FileNames;
  readonly atMost: number;
};

const PILE_WORDS: Readonly<Record<SupportPile, { readonly label: string; readonly none: string }>> = {
  running: { label: 'Loopt', none: 'Er loopt nu geen ondersteuning.' },
  toEvaluate: { label: 'Te evalueren', none: 'Er is nu niets te evalueren. Dat begint acht weken voor het einde.' },
  endingSoon: { label: 'Eindigt binnen tien weken', none: 'Er eindigt geen ondersteuning binnen tien weken.' },
  starting: { label: 'Begint nog', none: 'Er is geen ondersteuning die nog moet beginnen.' },
};

/** All support decisions: what asks for work, what it costs, and how many placements are covered (A10, M42, G14). */
export function SupportDeskPage(props: SupportDeskProps) {
  const { pile, counts, items, atMost } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Ondersteuning</h1>
      <nav class="tabs" aria-label="Ondersteuning">
        <ul>
          {SUPPORT_PILES.map((one) => (
            <li key={one}>
              <a href={`/ondersteuning?lijst=${one}`} aria-current={one === pile ? 'page' : undefined}>
                {PILE_WORDS[one].label} ({counts[one]})
              </a>
            </li>
          ))}
          <li>
            <a href="/harrie">Harrie-trainingen</a>
          </li>
        </ul>
      </nav>
      {items.length === 0 ? <p class="leeg deel">{PILE_WORDS[pile].none}</p> : <Items {...props} />}
      {items.length === atMost && <p class="zacht">Alleen de eerste {atMost} staan hier, die het eerst eindigen.</p>}
      <Costs {...props} />
      <Coverage {...props} />
    </>
  );
}

const code = (name: string, value: string | null): string =>
  value === null ? '' : choiceWord('support.prepared', name, value);

function Items({ pile, items, names, organisations, today }: SupportDeskProps) {
  return (
    <CardTable
      caption={PILE_WORDS[pile].label}
      heads={['Zaak', 'Wie', 'Ondersteuning', 'Doel', 'Aanbieder', 'Budget', 'Per maand', 'Tot en met', 'Evaluatie']}
      numbers={['Per maand']}
    >
      {items.map((one) => (
        <tr class="utrecht-table__row" key={`${one.placement} ${one.number}`}>
          <Cell head="Zaak">
            <a class="utrecht-link" href={`/plaatsingen/${one.placement}`}>
              {caseNumber(one.placement)}
            </a>
          </Cell>
          <Cell head="Wie">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</Cell>
          <Cell head="Ondersteuning">
            {choiceWord('support.requested', 'kind', one.kind)}, {decimalComma(one.hours)} uur per week
            {one.form === null ? '' : ` (${choiceWord('support.prepared', 'form', one.form).toLowerCase()})`}
          </Cell>
          <Cell head="Doel">{code('purposeCode', one.purposeCode)}</Cell>
          <Cell head="Aanbieder">{providerWords(one.provider, organisations, names.members) ?? ''}</Cell>
          <Cell head="Budget">
            {[code('budgetLine', one.budgetLine), code('programme', one.programme)].filter(Boolean).join(', ')}
          </Cell>
          <Cell head="Per maand" number>
            {euros(one.monthly)}
          </Cell>
          <Cell head="Tot en met">
            {pile === 'starting' ? (
              `${shortDate(one.from)} tot en met ${shortDate(one.until)}`
            ) : (
              <Until item={one} today={today} />
            )}
          </Cell>
          <Cell head="Evaluatie">
            {one.evaluatedOn === null ? (
              <a
                class="utrecht-link"
                href={`/plaatsingen/${one.placement}/stap/support-${one.number}/support.evaluated`}
              >
                Evalueren<span class="alleen-voorlezen"> in zaak {caseNumber(one.placement)}</span>
              </a>
            ) : (
              `${shortDate(one.evaluatedOn)}${one.advice === null ? '' : `: ${choiceWord('support.evaluated', 'advice', one.advice).toLowerCase()}`}`
            )}
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}

function Until({ item, today }: { readonly item: SupportItem; readonly today: LocalDate }) {
  const { until, extendedUntil } = item;
  return extendedUntil === null ? (
    <DueDay day={until} today={today} />
  ) : (
    `${shortDate(until)}, verlengd tot en met ${shortDate(extendedUntil)}`
  );
}

function Costs({ costs, organisations, names, today }: SupportDeskProps) {
  const year = today.slice(0, 4);
  return (
    <section class="deel" aria-labelledby="kosten">
      <h2 class="utrecht-heading-2" id="kosten">
        Kosten per budget, programma en aanbieder
      </h2>
      <p class="zacht klein">
        Gerekend met de uren per week en het tarief van het besluit: per maand 52 weken gedeeld door 12, per jaar naar
        de dagen in {year}. Dit is wat is toegekend, niet wat is betaald.
      </p>
      {costs.length === 0 ? (
        <p class="leeg">In {year} is nog geen ondersteuning toegekend.</p>
      ) : (
        <CardTable
          caption="Kosten van toegekende ondersteuning"
          heads={['Budget', 'Programma', 'Aanbieder', 'Lopend', 'Per maand', `Heel ${year}`]}
          numbers={['Lopend', 'Per maand', `Heel ${year}`]}
        >
          {costs.map((one) => (
            <tr class="utrecht-table__row" key={`${one.budgetLine} ${one.programme} ${one.provider}`}>
              <Cell head="Budget">{one.budgetLine ?? <span class="zacht">Niet ingevuld</span>}</Cell>
              <Cell head="Programma">
                {one.programme === null ? <span class="zacht">Niet ingevuld</span> : code('programme', one.programme)}
              </Cell>
              <Cell head="Aanbieder">
                {providerWords(one.provider, organisations, names.members) ?? <span class="zacht">Niet ingevuld</span>}
              </Cell>
              <Cell head="Lopend" number>
                {one.running}
              </Cell>
              <Cell head="Per maand" number>
                {euros(one.monthly)}
              </Cell>
              <Cell head={`Heel ${year}`} number>
                {euros(one.year)}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <p class="deel niet-afdrukken">
        <a class="utrecht-link" href="/ondersteuning/kosten/ontstaan">
          Hoe is dit ontstaan?
        </a>
      </p>
    </section>
  );
}

function Coverage({ coverage, instruments }: SupportDeskProps) {
  const { placements, covered } = coverage;
  const codes = [
    ...new Set([...covered.keys(), ...instruments.filter(({ norm }) => norm !== null).map(({ code }) => code)]),
  ];
  return (
    <section class="deel" aria-labelledby="dekking">
      <h2 class="utrecht-heading-2" id="dekking">
        Dekking
      </h2>
      <p class="zacht klein">
        Welk deel van de {placements} lopende plaatsingen nu deze ondersteuning heeft, naast de norm van het instrument
        (beheer, instrumenten).
      </p>
      {codes.length === 0 ? (
        <p class="leeg">Er is nog geen ondersteuning en geen norm.</p>
      ) : (
        <CardTable
          caption="Dekking van ondersteuning"
          heads={['Ondersteuning', 'Plaatsingen', 'Deel', 'Norm', 'Stand']}
          numbers={['Plaatsingen', 'Deel', 'Norm']}
        >
          {codes.map((code) => {
            const count = covered.get(code) ?? 0;
            const share = placements === 0 ? null : Math.round((count / placements) * 1000) / 10;
            const norm = instruments.find((one) => one.code === code)?.norm ?? null;
            return (
              <tr class="utrecht-table__row" key={code}>
                <Cell head="Ondersteuning">{choiceWord('support.requested', 'kind', code)}</Cell>
                <Cell head="Plaatsingen" number>
                  {count}
                </Cell>
                <Cell head="Deel" number>
                  {share === null ? '' : `${decimalComma(String(share))} %`}
                </Cell>
                <Cell head="Norm" number>
                  {norm === null ? <span class="zacht">Geen</span> : `${norm} %`}
                </Cell>
                <Cell head="Stand">
                  {norm === null || share === null ? '' : share >= norm ? 'Gehaald' : 'Onder de norm'}
                </Cell>
              </tr>
            );
          })}
        </CardTable>
      )}
    </section>
  );
}
