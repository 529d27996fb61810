import { day, inside, letter, type Templates, word } from './template.js';

/** What rooms without a machine send: their decisions are entries of a file all the same. */
export const roomTemplates: Templates = {
  'contract-as-agreed': inside(
    'Gaat het afgesproken contract in?',
    (data) =>
      `Bij de start is een volgend contract afgesproken: vanaf ${day(data, 'from')}, ${word(data, 'hours').replace('.', ',')} uur per week. ` +
      'Vraag de werkgever of dat doorgaat en leg het vast bij "Contract en uren".',
  ),
  'interest-decision': letter('Het besluit over wettelijke rente'),
};
