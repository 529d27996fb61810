export const RECOVERY_GROUNDS = [
  { value: 'endedEarlier', label: 'Dienstverband eerder geëindigd' },
  { value: 'fewerHours', label: 'Minder uren gewerkt dan betaald' },
  { value: 'wrongInformation', label: 'Onjuiste opgave' },
  { value: 'ownMistake', label: 'Fout van de gemeente' },
  { value: 'withdrawn', label: 'Besluit ingetrokken' },
] as const;

export const WRITE_OFF_GROUNDS = [
  { value: 'bankrupt', label: 'Faillissement' },
  { value: 'untraceable', label: 'Werkgever is niet te vinden' },
  { value: 'smallAmount', label: 'Te klein om te innen' },
  { value: 'timeBarred', label: 'Verjaard (vijf jaar)' },
  { value: 'hardship', label: 'Kwijtgescholden' },
] as const;

const ALL: readonly { readonly value: string; readonly label: string }[] = [...RECOVERY_GROUNDS, ...WRITE_OFF_GROUNDS];

/** A ground in words; codes of elsewhere stay as they are. */
export const groundWord = (code: string): string => ALL.find(({ value }) => value === code)?.label ?? code;
