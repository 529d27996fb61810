import type { DecisionType } from '../../tenants/decision-types.js';

/** What is signed, in plain Dutch. */
export const DECISION_WORDS: Readonly<Record<DecisionType, string>> = {
  lumpSum: 'Toekennen van de vaste loonkostensubsidie',
  measured: 'Toekennen naar loonwaarde',
  change: 'Wijzigen van een besluit',
  refusal: 'Afwijzen',
  untreated: 'Buiten behandeling stellen',
  withdrawal: 'Intrekken',
  end: 'Beëindigen',
  recovery: 'Terugvorderen',
  advance: 'Voorschot',
  interest: 'Wettelijke rente bij te late betaling',
  penalty: 'Dwangsom bij te laat beslissen',
  determination: 'Vaststellen van de loonwaarde of de doelgroep',
  support: 'Ondersteuning',
  objection: 'Beslissen op bezwaar',
};
