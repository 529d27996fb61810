/** Branches as the region counts them (seeds 29), by their words in a file. */
export const BRANCH_CODES: Readonly<Record<string, string>> = {
  'administratieve dienstverlening': 'office',
  kantoor: 'office',
  bouw: 'construction',
  'detail- en groothandel': 'retail',
  handel: 'retail',
  'groenvoorziening en hoveniers': 'greenery',
  groen: 'greenery',
  horeca: 'catering',
  ict: 'ict',
  media: 'media',
  'overheid en onderwijs': 'publicSector',
  overheid: 'publicSector',
  onderwijs: 'publicSector',
  productie: 'industry',
  schoonmaak: 'cleaning',
  zorg: 'care',
  'transport en opslag': 'logistics',
  transport: 'logistics',
  overig: 'other',
};
export const MARKETS: Readonly<Record<string, string>> = {
  markt: 'market',
  overheid: 'government',
  'overheid of onderwijs': 'government',
  'overheid en onderwijs': 'government',
};
/** Labels that the region knows; another one is kept by its own code. */
export const LABEL_CODES: Readonly<Record<string, string>> = {
  smaakmaker: 'smaakmaker',
  pso: 'pso',
  'pso-erkenning': 'pso',
};
