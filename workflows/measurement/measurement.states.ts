/** Dutch label and meaning per state path; the meaning says what it is, not who must act. */
export const measurementStates = {
  open: { label: 'Meting loopt', meaning: 'De loonwaarde wordt gemeten.' },
  'open.toOrder': {
    label: 'Nog niet besteld',
    meaning: 'De werkplek wordt beoordeeld; daarna wordt de meting besteld.',
  },
  'open.fieldwork': { label: 'Bezoek', meaning: 'Een deskundige heeft de opdracht en bezoekt de werkplek.' },
  'open.fieldwork.ordered': { label: 'Besteld', meaning: 'De deskundige heeft de opdracht en plant het bezoek.' },
  'open.fieldwork.planned': { label: 'Bezoek gepland', meaning: 'Werknemer en werkgever zijn uitgenodigd.' },
  'open.fieldwork.noAccess': {
    label: 'Geen toegang',
    meaning: 'Het bezoek lukte herhaaldelijk niet; er moet worden beslist hoe het verder gaat.',
  },
  'open.fieldwork.visited': { label: 'Bezocht', meaning: 'De deskundige is geweest en maakt het concept.' },
  'open.report': { label: 'Rapport', meaning: 'Concept, zienswijzen en rapport.' },
  'open.report.drafted': {
    label: 'Concept klaar',
    meaning: 'Het concept is klaar om aan werknemer en werkgever te sturen.',
  },
  'open.report.viewsAsked': {
    label: 'Zienswijzen gevraagd',
    meaning: 'Werknemer en werkgever kunnen op het concept reageren.',
  },
  'open.report.viewsClosed': {
    label: 'Zienswijzen binnen',
    meaning: 'De termijn is voorbij of beide reacties zijn er; de deskundige beantwoordt ze en maakt het rapport.',
  },
  'open.report.reported': { label: 'Gerapporteerd', meaning: 'Het rapport wacht op de kwaliteitscontrole.' },
  'open.report.returned': { label: 'Teruggestuurd', meaning: 'De deskundige past het rapport aan.' },
  'open.blocked': { label: 'Kan niet doorgaan', meaning: 'De meting kan nu niet plaatsvinden.' },
  'open.secondOpinion': {
    label: 'Contra-expertise gevraagd',
    meaning: 'Een andere deskundige gaat opnieuw meten.',
  },
  accepted: { label: 'Rapport geaccepteerd', meaning: 'De loonwaarde kan worden vastgesteld.' },
  determined: { label: 'Vastgesteld', meaning: 'De loonwaarde is vastgesteld; de brieven moeten nog weg.' },
  sent: { label: 'Verstuurd', meaning: 'Werknemer en werkgever hebben de loonwaardevaststelling.' },
  cancelled: { label: 'Geannuleerd', meaning: 'Deze meting gaat niet door.' },
  closed: { label: 'Gesloten', meaning: 'De bewaartermijn is voorbij.' },
} as const;

/** Delay name -> key of `context.dates`, and its Dutch label. */
export const measurementDelays = { viewsTermOver: 'viewsOver' } as const;
export const measurementDelayLabels = { viewsTermOver: 'termijn zienswijzen voorbij' } as const;
