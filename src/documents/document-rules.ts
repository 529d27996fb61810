import type { LocalDate } from '../../workflows/definition.js';
import type { FileShape } from '../placements/placement-access.js';
import { localDate } from '../platform/legal-time.js';
import type { DecisionType } from '../tenants/decision-types.js';
import { DECISION_LETTERS, kindOf, RECIPIENT_WORDS, type DocumentKind } from './document-kind.js';
import type { Channel, DocumentItem } from './document-rows.js';

export type SendWish = { readonly sentOn: LocalDate; readonly channel: Channel };

const EXPERTS_KINDS: readonly DocumentKind[] = [
  'measurement-order',
  'draft-report',
  'measurement-report',
  'visit-invitation',
];

/** F1, F4: an expert reads what is of measuring, who pays the decisions to the employer, others all or nothing. */
export function isFor(shape: FileShape, row: Pick<DocumentItem, 'kind' | 'addressee'>): boolean {
  switch (shape) {
    case 'whole':
      return true;
    case 'measuring':
      return EXPERTS_KINDS.includes(row.kind);
    case 'paying':
      return row.addressee === 'employer' && kindOf(row.kind).part === 'decision';
    case 'matching':
      return false;
  }
}

const PARTS_MANDATE: Readonly<Partial<Record<string, DecisionType>>> = {
  measurement: 'determination',
  support: 'support',
  objection: 'objection',
  placement: 'determination',
};

/** The row of the mandate table for a letter; undefined when signing it needs none. */
export function mandateFor(kind: DocumentKind): DecisionType | undefined {
  const { signing, part } = kindOf(kind);
  if (signing === 'maker') return undefined;
  if (signing !== 'decider') return signing;
  const decision = Object.entries(DECISION_LETTERS).find(([, letter]) => letter === kind)?.[0];
  return (decision as DecisionType | undefined) ?? PARTS_MANDATE[part] ?? 'change';
}

/** Why a letter cannot go out so; empty when it can. */
export function notSendable(
  row: DocumentItem,
  lines: readonly string[],
  { sentOn, channel }: SendWish,
  today: LocalDate,
): readonly string[] {
  const byPost = channel === 'letter' && row.addressee !== 'expert';
  return [
    ...(byPost && lines.length === 0
      ? [
          `Er is geen adres van de ${RECIPIENT_WORDS[row.addressee]}. Vul het adres in en maak de brief opnieuw, of kies "digitaal of uitgereikt".`,
        ]
      : []),
    ...(sentOn > today ? ['De verzenddatum ligt na vandaag.'] : []),
    ...(sentOn < localDate(row.madeAt) ? ['De verzenddatum ligt voor de dag waarop de brief is gemaakt.'] : []),
  ];
}
