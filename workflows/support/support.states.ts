/** Dutch label and meaning per state path. */
export const supportStates = {
  begun: { label: 'Begin', meaning: 'De ondersteuning is gevraagd of voorgesteld.' },
  application: { label: 'Aanvraag', meaning: 'Werknemer of werkgever heeft ondersteuning gevraagd.' },
  'application.applied': { label: 'Aangevraagd', meaning: 'Over de aanvraag moet worden besloten.' },
  'application.incomplete': {
    label: 'Aanvraag onvolledig',
    meaning: 'De aanvrager is gevraagd aan te vullen; de termijn staat stil.',
  },
  'application.notCompleted': {
    label: 'Niet aangevuld',
    meaning: 'De tijd om aan te vullen is voorbij; de aanvraag kan buiten behandeling worden gesteld.',
  },
  proposed: { label: 'Voorgesteld', meaning: 'De gemeente wil uit zichzelf ondersteuning geven.' },
  prepared: { label: 'Voorbereid', meaning: 'Het voorstel ligt klaar voor een tweede persoon.' },
  granted: { label: 'Toegekend', meaning: 'De ondersteuning is toegekend en begint op de afgesproken dag.' },
  running: { label: 'Loopt', meaning: 'De ondersteuning wordt gegeven.' },
  refused: { label: 'Afgewezen', meaning: 'De ondersteuning is niet toegekend.' },
  untreated: { label: 'Buiten behandeling', meaning: 'De aanvraag was niet volledig en is niet behandeld.' },
  withdrawn: { label: 'Ingetrokken', meaning: 'De aanvraag gaat niet door.' },
  ended: { label: 'Beëindigd', meaning: 'De ondersteuning is afgelopen.' },
  closed: { label: 'Gesloten', meaning: 'De bewaartermijn is voorbij.' },
} as const;

/** Delay name -> key of `context.dates`, and its Dutch label. */
export const supportDelays = {
  completionOver: 'completionOver',
  untreatedOver: 'untreatedOver',
  starts: 'starts',
  over: 'over',
} as const;
export const supportDelayLabels = {
  completionOver: 'tijd om aan te vullen voorbij',
  untreatedOver: 'vier weken na die tijd voorbij',
  starts: 'eerste dag',
  over: 'laatste dag voorbij',
} as const;
