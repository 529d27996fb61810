import { day, letter, lowerFirst, type Template, type Templates } from './template.js';

/** A decision went by letter (F4); the mail says so, and until when an objection is possible (D4). */
function decisionNotice(title: string): Template {
  return {
    channel: 'notice',
    title,
    inbox: (data) => `De brief over ${lowerFirst(title)} is verstuurd op ${day(data, 'sentOn')}.`,
    mail: (data) => [
      `Op ${day(data, 'sentOn')} hebben wij u een brief gestuurd. De brief gaat over: ${lowerFirst(title)}.`,
      'In de brief staat wat wij hebben besloten en waarom.',
      typeof data['objectionLastDay'] === 'string'
        ? `Bent u het er niet mee eens? Dan kunt u bezwaar maken tot en met ${day(data, 'objectionLastDay')}.`
        : 'Bent u het er niet mee eens? In de brief staat wat u kunt doen.',
    ],
  };
}

const TITLES = {
  'lump-sum-decision': 'Het besluit over de vaste loonkostensubsidie',
  'measured-decision': 'Het besluit over de loonkostensubsidie naar loonwaarde',
  refusal: 'De afwijzing van de loonkostensubsidie',
  'left-untreated': 'De aanvraag die wij niet behandelen',
  'changed-decision': 'De wijziging van de loonkostensubsidie',
  'end-decision': 'Het einde van de loonkostensubsidie',
  'withdrawal-decision': 'De intrekking van de loonkostensubsidie',
  'recovery-decision': 'De terugvordering van loonkostensubsidie',
  'advance-decision': 'Het voorschot op de loonkostensubsidie',
  'penalty-decision': 'Het besluit over de dwangsom',
} as const;

/** Decisions have two addressees, each with a letter of its own (M17). */
export const decisionTemplates: Templates = {
  ...Object.fromEntries(
    Object.entries(TITLES).flatMap(([name, title]) =>
      ['employer', 'worker'].map((to) => [`${name}-${to}`, decisionNotice(title)]),
    ),
  ),
  'repeat-answered': letter('Het antwoord op het verzoek om opnieuw te meten'),
  'payment-held': letter('De betaling wacht'),
  'payment-released': {
    channel: 'notice',
    title: 'Wij betalen weer loonkostensubsidie',
    inbox: (data) => `De opgeschorte betaling loopt weer, vanaf ${day(data, 'from')}.`,
    mail: (data) => [
      `Wij betalen weer loonkostensubsidie, over de dagen vanaf ${day(data, 'from')}. Wat daarvan nog niet is betaald, krijgt u bij de volgende betaling.`,
      ...(data['from'] === data['heldFrom']
        ? []
        : [
            `Over de dagen van ${day(data, 'heldFrom')} tot die dag wacht de betaling nog. Is over die dagen het loon nabetaald? Laat het ons weten.`,
          ]),
      'Hebt u vragen? Neem dan contact op met uw consulent.',
    ],
  },
  'withdrawal-confirmed': letter('De bevestiging dat de aanvraag is ingetrokken'),
  correction: letter('De verbetering van gegevens'),
  'transfer-notice': letter('Het overdrachtsbericht'),
  'completion-request': letter('Het verzoek om de aanvraag aan te vullen'),
  'support.granted': letter('Het besluit over persoonlijke ondersteuning'),
  'support.refused': letter('De afwijzing van persoonlijke ondersteuning'),
  'support.untreated': letter('De aanvraag om ondersteuning die wij niet behandelen'),
  'objection.receipt': letter('De ontvangst van het bezwaar'),
  'objection.otherParty': letter('Er is bezwaar gemaakt tegen een besluit'),
  'objection.decision': letter('De beslissing op het bezwaar'),
  'objection.withdrawn': letter('De bevestiging dat het bezwaar is ingetrokken'),
  'register.information': letter('Uitleg over de opname in het doelgroepregister'),
};
