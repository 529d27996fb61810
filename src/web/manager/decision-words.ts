import type { WaitingDecision } from '../../oversight/approvals.read-model.js';
import { longDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { choiceWord } from '../words/field-words.js';

type Worded = Pick<WaitingDecision, 'kind' | 'from' | 'until' | 'wageValue' | 'amount' | 'ground'>;

export const kindWord = (kind: string): string => choiceWord('decision.prepared', 'kind', kind);

const period = ({ from, until }: Worded, otherwise: string): string => {
  const begin = from === null ? otherwise : `vanaf ${longDate(from)}`;
  return until === null ? begin : `${begin} tot en met ${longDate(until)}`;
};
const sum = ({ amount }: Worded): string => (amount === null ? 'het bedrag' : euros(amount));

/** What a decision decides, in one plain sentence. */
export function decisionSentence(decision: Worded): string {
  const { kind, wageValue } = decision;
  switch (kind) {
    case 'lumpSum':
      return `De werkgever krijgt ${period(decision, 'vanaf de eerste werkdag')} de vaste loonkostensubsidie: 50 procent, hoogstens zes maanden.`;
    case 'measured':
      return `De werkgever krijgt ${period(decision, 'na de vaste subsidie')} loonkostensubsidie naar een loonwaarde van ${wageValue ?? '?'} procent.`;
    case 'refusal':
      return 'De aanvraag om loonkostensubsidie wordt afgewezen.';
    case 'untreated':
      return 'De aanvraag wordt niet behandeld, omdat er stukken ontbreken.';
    case 'change':
      return `De lopende subsidie wordt gewijzigd: ${period(decision, 'zelfde begin')}${wageValue === null ? '' : `, loonwaarde ${wageValue} procent`}.`;
    case 'end':
      return `De loonkostensubsidie stopt ${period(decision, 'vandaag')}.`;
    case 'withdrawal':
      return `Het eerdere besluit wordt ingetrokken ${period(decision, 'vanaf het begin')}.`;
    case 'recovery':
      return `De gemeente vordert ${sum(decision)} terug van de werkgever.`;
    case 'advance':
      return `De werkgever krijgt een voorschot van ${sum(decision)}.`;
    case 'penalty':
      return `De gemeente betaalt een dwangsom van ${sum(decision)}.`;
    default:
      return kindWord(kind);
  }
}
