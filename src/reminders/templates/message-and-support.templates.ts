import { day, daysAfter, inside, insideAhead, insideBy, lastDayAhead, word, type Templates } from './template.js';

/** Messages to the register (A7, A8) and support decisions (A10, M42). */
export const messageAndSupportTemplates: Templates = {
  'message.due': insideBy(
    daysAfter(0),
    'Melding versturen',
    (data) => `De laatste dag om de melding aan UWV te versturen is ${day(data, 'dueOn')}.`,
  ),
  'message.late': insideBy(daysAfter(-1), 'Melding te laat', () => 'De melding aan UWV is niet op tijd verstuurd.'),
  'message.unanswered': inside('Geen antwoord van UWV', () => 'UWV heeft nog niet geantwoord op de melding. Vraag na.'),
  'register.mend': inside('Melding herstellen', (data) => {
    const code = word(data, 'code');
    return `UWV heeft de melding afgekeurd${code === '' ? '' : ` (${code})`}. Herstel de melding.`;
  }),
  ...insideAhead(
    'support.decideBy',
    'Besluit over ondersteuning',
    (data) =>
      `Het besluit over de persoonlijke ondersteuning moet er zijn op ${lastDayAhead('support.decideBy', data)}.`,
  ),
  ...insideAhead(
    'support.decideSoon',
    'Besluit over ondersteuning bijna te laat',
    (data) =>
      `De termijn voor het besluit over de persoonlijke ondersteuning eindigt op ${lastDayAhead('support.decideSoon', data)}.`,
  ),
  'support.late': insideBy(
    daysAfter(-1),
    'Besluit over ondersteuning te laat',
    () => 'De termijn voor het besluit over de persoonlijke ondersteuning is voorbij.',
  ),
  ...insideAhead(
    'support.notCompleted',
    'Aanvraag ondersteuning niet aangevuld',
    () => 'De aanvraag om ondersteuning is niet aangevuld. Beslis of u de aanvraag behandelt.',
  ),
  ...insideAhead(
    'support.evaluate',
    'Ondersteuning evalueren',
    (data) =>
      `De ondersteuning loopt tot en met ${lastDayAhead('support.evaluate', data)}. Evalueer met de werknemer en de jobcoach.`,
  ),
  ...insideAhead(
    'support.endsSoon',
    'Ondersteuning eindigt bijna',
    (data) => `De ondersteuning loopt tot en met ${lastDayAhead('support.endsSoon', data)}. Beslis of zij verder gaat.`,
  ),
};
