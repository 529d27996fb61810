/** Reasons of an end in Dutch; of a person's life nothing but the code is known (F3). */
export const ENDING_WORDS: Readonly<Record<string, string>> = {
  temporaryContractEnded: 'Einde tijdelijk contract',
  probation: 'Proeftijd',
  tooLittleWork: 'Te weinig werk',
  reorganisation: 'Reorganisatie',
  closure: 'Bedrijf gestopt',
  performanceNotFitting: 'Werk paste niet',
  guidanceTooHeavy: 'Begeleiding te zwaar',
  lifeDomain: 'Problemen buiten het werk',
  resigned: 'Zelf opgezegd',
  otherWork: 'Ander werk',
  moved: 'Verhuisd',
  detention: 'Detentie',
  undesirableBehaviour: 'Ongewenst gedrag gemeld',
  notStated: 'Niet gezegd',
  unknown: 'Onbekend',
};
