/**
 * Names of the files beside the caseload, as the command has them, with what each holds, in the order in which somebody brings them in:
 * employers before their placements, the rest after. Nothing else, so that the command starts fast.
 */
export const FACT_ABOUT = {
  employers:
    'Werkgevers met hun branche, labels en vestigingen; een tweede label of vestiging is een regel erbij. Wie er al is, krijgt wat nog ontbreekt',
  vouchers: 'Vouchers van werkgevers voor een Harrie-training, en welke collega’s getraind zijn, met of zonder voucher',
  pathways:
    'De weg naar werk van mensen, elke dag een regel: trede, arrangement, beschut werk en stappen, ook van vroeger; ook van wie hier nog niet staat',
  supports: 'Toegekende ondersteuning van plaatsingen die hier zijn: doel, uren, tarief, uitvoerder, budget en periode',
  contracts:
    'De reeks contracten van een plaatsing, met eerste en laatste dag: elk contract een regel, twee tot zes per zaak',
  hours: 'De uren per week van een plaatsing van de eerste werkdag tot nu: elke wijziging een regel',
} as const;
export type FactName = keyof typeof FACT_ABOUT;
export const FACT_NAMES = Object.keys(FACT_ABOUT) as readonly FactName[];
export const isFactName = (name: string): name is FactName => FACT_NAMES.some((one) => one === name);
