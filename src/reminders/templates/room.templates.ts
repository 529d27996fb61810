import { day, inData, inside, insideBy, letter, word, type Templates } from './template.js';

/** What rooms without a machine send: their decisions are entries of a file all the same. */
export const roomTemplates: Templates = {
  'contract-as-agreed': inside(
    'Gaat het afgesproken contract in?',
    (data) =>
      `Bij de start is een volgend contract afgesproken: vanaf ${day(data, 'from')}, ${word(data, 'hours').replace('.', ',')} uur per week. ` +
      'Vraag de werkgever of dat doorgaat en leg het vast bij "Contract en uren".',
  ),
  'worker-died': inside(
    'De werknemer is overleden',
    () =>
      'Er is vastgelegd dat de werknemer is overleden. Leg het einde van het werk vast en bereid het besluit voor. ' +
      'Links en mail aan de werknemer gaan niet meer uit. Spreek af wie de werkgever en de nabestaanden belt.',
  ),
  'register-old-bsn': inside(
    'Melding met een oud BSN',
    () =>
      'De laatste melding aan UWV is verstuurd met een BSN dat daarna is gewijzigd. Lever de melding opnieuw aan, dan gaat het nieuwe BSN mee.',
  ),
  'step-proposed': insideBy(
    inData('lapsesOn'),
    'Bevestig een voorstel van een collega',
    (data) =>
      `Een collega legt u een stap voor. Bekijk bij de plaatsing wat er wordt vastgelegd. Bevestig het of wijs het af, uiterlijk op ${day(data, 'lapsesOn')}.`,
  ),
  'step-confirmed': inside(
    'Uw voorstel is bevestigd',
    () => 'Een collega heeft uw voorstel bevestigd. De stap is vastgelegd.',
  ),
  'step-declined': inside(
    'Uw voorstel is afgewezen',
    () => 'Een collega heeft uw voorstel afgewezen. Er is niets vastgelegd. De reden staat bij het voorstel.',
  ),
  'step-lapsed': inside(
    'Een voorstel is vervallen',
    () =>
      'Een voorstel is niet op tijd bevestigd. Er is niets vastgelegd. Is de stap nog nodig, leg hem dan opnieuw voor.',
  ),
  'penalty-due': insideBy(
    inData('payBy'),
    'Betaal een dwangsom',
    (data) =>
      `Betaal de dwangsom uit besluit ${word(data, 'decision')}, uiterlijk op ${day(data, 'payBy')} (regel D3). ` +
      'Leg de betaling vast bij Geld, onder Wettelijke rente; daar staat ook het bedrag.',
  ),
  'penalty-late': insideBy(
    inData('payBy'),
    'Een dwangsom is te laat',
    (data) =>
      `De dwangsom uit besluit ${word(data, 'decision')} moest uiterlijk op ${day(data, 'payBy')} zijn betaald. Betaal hem nu en leg dat vast. ` +
      'Er loopt wettelijke rente; hoeveel staat bij Geld, onder Wettelijke rente (regel B16).',
  ),
  'penalty-interest-due': insideBy(
    inData('payBy'),
    'Betaal rente over een dwangsom',
    (data) =>
      `Er is rente toegekend over de dwangsom uit besluit ${word(data, 'penalty')}. Betaal haar uiterlijk op ${day(data, 'payBy')} (regel B16). ` +
      'Leg de betaling vast bij Geld, onder Wettelijke rente; daar staat ook het bedrag.',
  ),
  'penalty-interest-decision': letter('Het besluit over rente over de dwangsom'),
  'interest-decision': letter('Het besluit over wettelijke rente'),
};
