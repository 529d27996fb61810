import { inside, word, type Templates } from './template.js';

/** Messages to the register (A7, A8) and support decisions (A10, M42). */
export const messageAndSupportTemplates: Templates = {
  'message.due': inside('Melding versturen', () => 'Vandaag is de laatste dag om de melding aan UWV te versturen.'),
  'message.late': inside('Melding te laat', () => 'De melding aan UWV is niet op tijd verstuurd.'),
  'message.unanswered': inside('Geen antwoord van UWV', () => 'UWV heeft nog niet geantwoord op de melding. Vraag na.'),
  'register.mend': inside('Melding herstellen', (data) => {
    const code = word(data, 'code');
    return `UWV heeft de melding afgekeurd${code === '' ? '' : ` (${code})`}. Herstel de melding.`;
  }),
  'support.decideBy': inside(
    'Besluit over ondersteuning',
    () => 'Over twee weken moet er een besluit zijn over de persoonlijke ondersteuning.',
  ),
  'support.decideSoon': inside(
    'Besluit over ondersteuning bijna te laat',
    () => 'Over vijf dagen eindigt de termijn voor het besluit over de persoonlijke ondersteuning.',
  ),
  'support.late': inside(
    'Besluit over ondersteuning te laat',
    () => 'De termijn voor het besluit over de persoonlijke ondersteuning is voorbij.',
  ),
  'support.notCompleted': inside(
    'Aanvraag ondersteuning niet aangevuld',
    () => 'De aanvraag om ondersteuning is niet aangevuld. Beslis of u de aanvraag behandelt.',
  ),
  'support.evaluate': inside(
    'Ondersteuning evalueren',
    () => 'De ondersteuning eindigt over acht weken. Evalueer met de werknemer en de jobcoach.',
  ),
  'support.endsSoon': inside(
    'Ondersteuning eindigt bijna',
    () => 'De ondersteuning eindigt over vier weken. Beslis of zij verder gaat.',
  ),
};
