import type { Json, JsonObject, LocalDate } from '../../../workflows/definition.js';
import type { OtherDecision } from '../../particulars/other-decision.js';
import type { OtherSupports } from '../../particulars/other-support.js';
import { SYSTEM_WORDS } from '../../particulars/particular-code-words.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import { branchName } from '../words/branch-words.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import {
  CODE_WORDS,
  OTHER_DECISION_WORDS,
  OTHER_EFFECT_WORDS,
  OTHER_SUPPORT_DECISION_WORDS,
} from './particular-words.js';
import { SUPPORT_KIND_WORDS } from '../../particulars/support-kind-words.js';

type Said = Pick<ParticularView, 'kind' | 'value' | 'sealed'> & Partial<Pick<ParticularView, 'endedOn'>>;

/** What a row says, a sentence each; a row that takes back says nothing. */
export function particularLines({ kind, value, sealed, endedOn = null }: Said): readonly string[] {
  if (value === null) return [];
  const open = value as JsonObject;
  const words = (sealed ?? {}) as JsonObject;
  const word = (code: Json | undefined): string => CODE_WORDS[kind]?.[textOf(code)] ?? textOf(code);
  switch (kind) {
    case 'reason':
      return [word(open['code'])];
    case 'match':
      return [word(open['source'])];
    case 'arrangement':
      return [word(open['level'])];
    case 'jobhunter':
    case 'ageGroup':
      return [word(open['group'])];
    case 'form':
      return [word(open['form'])];
    case 'workStudy':
      return [open['bbl'] === true ? 'In de beroepsbegeleidende leerweg (bbl)' : 'Niet in de bbl'];
    case 'job':
      return some([
        textOf(words['title']),
        open['sector'] == null ? '' : branchName(textOf(open['sector'])),
        open['carved'] === true ? 'Gemaakt van taken uit andere functies' : '',
      ]);
    case 'location':
    case 'agencyLocation':
      return some([
        textOf(words['name']) || 'Naam vernietigd of niet zichtbaar',
        textOf(words['employer']) === '' ? '' : `Bij ${textOf(words['employer'])}`,
      ]);
    case 'references':
      return referencesOf(words);
    case 'programme':
      return some([word(open['programme']), open['budgetLine'] == null ? '' : `Budget ${textOf(open['budgetLine'])}`]);
    case 'socialReturn':
      if (open['applies'] !== true) return ['Telt niet mee voor social return'];
      return [open['contract'] == null ? 'Telt mee' : `Telt mee, contract ${textOf(open['contract'])}`];
    case 'buddy':
      return buddyOf(open, words);
    case 'contracts':
      return contractsOf(open['contracts']).map(contractLine);
    case 'earlierHours':
      return hourStepsOf(open['steps']).map(
        ({ from, hours }) => `Vanaf ${shortDate(from)}: ${decimalComma(hours)} uur per week`,
      );
    case 'decidingBody':
      return open['elsewhere'] === true
        ? [`${textOf(open['body'])} beslist en betaalt`, word(open['ground'])]
        : ['Wij beslissen en betalen zelf'];
    case 'otherDecision':
      return otherDecisionLines(open as unknown as OtherDecision, words, endedOn);
    case 'otherSupport':
      return otherSupportLines(open as unknown as OtherSupports, words);
    case 'takenOver':
      return [`${monthName(textOf(open['paidUntil']))} is de laatste maand die een ander betaalde`];
    case 'otherSubsidy':
      if (open['other'] !== true) return ['Gevraagd: er is geen andere subsidie'];
      return [words['which'] === undefined ? 'Er is andere subsidie' : word(words['which'])];
  }
}

/** M46: what was decided elsewhere, whole: it is shown on the placement, in its history and in the control file. */
function otherDecisionLines(decided: OtherDecision, words: JsonObject, endedOn: LocalDate | null): readonly string[] {
  const { decision, body, decidedOn, until, monthlyAmount, wageValue, effect } = decided;
  return some([
    `${OTHER_DECISION_WORDS[decision]}, door ${body} op ${shortDate(decidedOn)}`,
    monthlyAmount === null ? '' : `${euros(monthlyAmount)} per maand`,
    wageValue === null ? '' : `Loonwaarde ${wageValue} procent`,
    until === null ? '' : `Tot en met ${shortDate(until)}`,
    endedOn === null ? '' : `Eerder beëindigd: tot en met ${shortDate(endedOn)}`,
    decided.amends === true ? 'Later besluit over dezelfde eerste dag' : '',
    `Voor ons: ${OTHER_EFFECT_WORDS[effect].replace(/^De /u, 'de ')}`,
    ...letterLines(words),
  ]);
}

/** M46: each kind of support in a sentence, then what the letter is called. */
function otherSupportLines({ body, supports }: OtherSupports, words: JsonObject): readonly string[] {
  return some([
    ...supports.map(({ support, decision, decidedOn, until }) => {
      const said = OTHER_SUPPORT_DECISION_WORDS[decision].toLowerCase();
      const end = until === null ? '' : `, tot en met ${shortDate(until)}`;
      return `${SUPPORT_KIND_WORDS[support]}: ${said} door ${body} op ${shortDate(decidedOn)}${end}`;
    }),
    ...letterLines(words),
  ]);
}

const letterLines = (words: JsonObject): readonly string[] => [
  textOf(words['reference']) === '' ? '' : `Kenmerk ${textOf(words['reference'])}`,
  textOf(words['explanation']),
];

function referencesOf(words: JsonObject): readonly string[] {
  const list = Array.isArray(words['references']) ? (words['references'] as readonly JsonObject[]) : [];
  if (list.length === 0) return ['Geen'];
  return list.map(({ system, reference }) => {
    const name = SYSTEM_WORDS[textOf(system) as keyof typeof SYSTEM_WORDS] ?? textOf(system);
    return `${name}: ${textOf(reference)}`;
  });
}

function buddyOf(open: JsonObject, words: JsonObject): readonly string[] {
  if (open['named'] !== true) return ['Geen buddy'];
  const until = textOf(open['until']);
  const on = textOf(open['trainedOn']);
  return some([
    textOf(words['name']) || 'Naam vernietigd of niet zichtbaar',
    open['trained'] === true ? `Harrie-training gedaan${on === '' ? '' : ` op ${shortDate(on)}`}` : '',
    open['trained'] === false ? 'Geen Harrie-training' : '',
    until === '' ? '' : `Tot en met ${shortDate(until)}`,
  ]);
}

export type SequenceContract = {
  readonly from: string;
  readonly until: string | null;
  readonly permanent: boolean;
  readonly hours: string;
  readonly sectorFullTimeHours: string;
  readonly monthlyWage: string | null;
};
export const contractsOf = (value: Json | undefined): readonly SequenceContract[] =>
  Array.isArray(value) ? (value as unknown as readonly SequenceContract[]) : [];

export type HourStep = { readonly from: string; readonly hours: string };
export const hourStepsOf = (value: Json | undefined): readonly HourStep[] =>
  Array.isArray(value) ? (value as unknown as readonly HourStep[]) : [];

function contractLine(contract: SequenceContract, index: number): string {
  const { from, until, permanent, hours, monthlyWage } = contract;
  const end = permanent ? 'vast' : `tot en met ${shortDate(until ?? '')}`;
  const wage = monthlyWage === null ? '' : `, ${euros(monthlyWage)} per maand`;
  return `${index + 1}. Vanaf ${shortDate(from)}, ${end}, ${decimalComma(hours)} uur${wage}`;
}

/** The contract of a sequence that runs on a day; before the first and after the last there is none. */
export function runningContract(list: readonly SequenceContract[], day: string): SequenceContract | undefined {
  return list.findLast(({ from, until, permanent }) => from <= day && (permanent || (until ?? '') >= day));
}

const some = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
