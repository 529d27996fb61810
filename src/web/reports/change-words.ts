import type { JsonObject } from '../../../workflows/definition.js';
import { CHANGE_WORDS } from '../../links/change-input.js';
import type { ChangeRow } from '../../links/change-rows.js';
import { longDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { choiceWord } from '../words/field-words.js';

const CONTACT_ROLES: Readonly<Record<string, string>> = {
  leader: 'leidinggevende',
  hr: 'personeelszaken',
  guidance: 'begeleider op de werkvloer',
  payroll: 'salarisadministratie',
  signatory: 'mag tekenen',
  other: 'overig',
};

/** `De uren veranderen: 24 uur per week, vanaf 1 april 2026.` */
export function changeSentence({ kind, from_on: from, facts }: Pick<ChangeRow, 'kind' | 'from_on' | 'facts'>): string {
  const { label, from: fromWord } = CHANGE_WORDS[kind];
  const what = whatOf(kind, facts);
  const when = `${fromWord.charAt(0).toLowerCase()}${fromWord.slice(1)} ${longDate(from)}`;
  return `${label}: ${what === '' ? '' : `${what}, `}${when}.`;
}

function whatOf(kind: ChangeRow['kind'], facts: JsonObject): string {
  const text = (name: string): string => {
    const value = facts[name];
    return typeof value === 'string' ? value : '';
  };
  const hours = text('hours') === '' ? '' : `${decimalComma(text('hours'))} uur per week`;
  switch (kind) {
    case 'firstDay':
      return '';
    case 'hours':
      return hours;
    case 'extension': {
      const end = facts['permanent'] === true ? 'vast contract' : `tijdelijk tot en met ${longDate(text('until'))}`;
      return hours === '' ? end : `${end}, ${hours}`;
    }
    case 'end':
      return `reden ${choiceWord('', 'reason', text('reason')).toLowerCase()}`;
    case 'function':
      return facts['workKind'] === 'workplace' ? 'een andere werkplek' : 'ander werk';
    case 'contact':
      return CONTACT_ROLES[text('role')] ?? text('role');
    case 'wage':
      return `${euros(text('monthlyWage'))} per maand`;
  }
}
