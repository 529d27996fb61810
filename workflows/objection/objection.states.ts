/** Dutch label and meaning per state path. */
export const objectionStates = {
  open: { label: 'In behandeling', meaning: 'Over het bezwaar is nog niet beslist.' },
  'open.received': { label: 'Ontvangen', meaning: 'Het bezwaar is ontvangen en moet worden beoordeeld.' },
  'open.incomplete': { label: 'Onvolledig', meaning: 'De indiener is gevraagd aan te vullen; de termijn staat stil.' },
  'open.toHear': { label: 'Te horen', meaning: 'Partijen moeten worden gehoord, of er wordt van horen afgezien.' },
  'open.hearingPlanned': { label: 'Hoorzitting gepland', meaning: 'Partijen zijn uitgenodigd.' },
  'open.toPrepare': { label: 'Beslissing maken', meaning: 'De beslissing op bezwaar wordt voorbereid.' },
  'open.prepared': { label: 'Voorbereid', meaning: 'De beslissing ligt klaar voor een tweede persoon.' },
  decided: { label: 'Beslist', meaning: 'Op het bezwaar is beslist; de brieven moeten nog weg.' },
  sent: { label: 'Verstuurd', meaning: 'De beslissing is verstuurd; beroep is nog mogelijk.' },
  settled: { label: 'Afgedaan', meaning: 'De beroepstermijn is voorbij.' },
  withdrawn: { label: 'Ingetrokken', meaning: 'Het bezwaar is ingetrokken.' },
  closed: { label: 'Gesloten', meaning: 'De bewaartermijn is voorbij.' },
} as const;

/** Delay name -> key of `context.dates`, and its Dutch label. */
export const objectionDelays = { completionOver: 'completionOver', appealOver: 'appealOver' } as const;
export const objectionDelayLabels = {
  completionOver: 'tijd om aan te vullen voorbij',
  appealOver: 'beroepstermijn voorbij',
} as const;
