/** What an expert writes of a factor: the first band of which the percentage is not above `until`. */
export type Band = { readonly until: number; readonly said: readonly string[] };

export const PACE: readonly Band[] = [
  {
    until: 59,
    said: [
      'Het tempo ligt duidelijk onder de norm: tussen twee handelingen wacht de werknemer op een aanwijzing.',
      'De werknemer doet de handelingen een voor een en begint pas aan de volgende als de vorige af is.',
      'Het werk gaat stap voor stap. Een collega geeft steeds aan wat er nu komt.',
    ],
  },
  {
    until: 84,
    said: [
      'Het tempo blijft achter bij de norm, vooral aan het begin van de dienst.',
      'De werknemer werkt door, maar loopt vaker heen en weer dan nodig is.',
      'Bij iets nieuws zakt het tempo; bij bekend werk haalt de werknemer dat voor een deel in.',
    ],
  },
  {
    until: 100,
    said: [
      "Het tempo ligt dicht bij dat van collega's.",
      'De werknemer houdt een vast tempo, ook als het druk is.',
      'Alleen bij de overgang naar ander werk gaat tijd verloren.',
    ],
  },
];

export const QUALITY: readonly Band[] = [
  {
    until: 82,
    said: [
      'Een collega kijkt het werk na en herstelt een deel.',
      'De werknemer slaat soms een stap over; de leidinggevende wijst daarop.',
    ],
  },
  {
    until: 94,
    said: [
      'Het werk is meestal goed. Kleine fouten herstelt de werknemer zelf zodra iemand ze aanwijst.',
      'De meeste stukken zijn in een keer goed; een klein deel moet over.',
    ],
  },
  {
    until: 100,
    said: ['Het werk is netjes en hoeft niet over.', "De kwaliteit is gelijk aan die van collega's."],
  },
];

export const LESS_TIME: readonly string[] = [
  'Elk uur gaat enige tijd naar uitleg en overleg met de begeleider; die tijd telt niet als netto werktijd.',
  'De werknemer begint later met deze taak dan het rooster zegt, omdat eerst de dag wordt doorgenomen.',
];

export const ON_THE_WHOLE: readonly string[] = [
  'Het bezoek viel op een gewone werkdag. Alle taken zijn gezien.',
  'De verdeling van de uren over de taken komt uit het rooster van de afgelopen vier weken.',
  'Wat op de werkplek is gezien, past bij wat de werknemer en de leidinggevende vertelden.',
];

export const REGULAR: readonly string[] = [
  "De werknemer doet alle taken van de functie zelfstandig. Tempo en kwaliteit zijn gelijk aan die van collega's.",
  'De werknemer draait mee in het gewone rooster en heeft niet meer uitleg nodig dan een ander.',
];

export const CONTACTS: readonly string[] = ['de leidinggevende', 'de teamleider', 'de bedrijfsleider'];
export const INTERVIEWED: readonly string[] = [
  'de werknemer en de leidinggevende',
  'de werknemer, een directe collega en de leidinggevende',
  'de werknemer en de werkbegeleider',
];

/** What somebody does not agree with, and the answer of the expert; `{taak}` is a main task. */
export type SaidPoint = { readonly point: string; readonly answer: string };

export const POINTS: Readonly<Record<'worker' | 'employer', readonly SaidPoint[]>> = {
  worker: [
    {
      point: 'Ik ruim aan het einde van de dag ook op. Dat zie ik niet terug.',
      answer: 'Het opruimen is meegeteld bij de taak "{taak}". De uitkomst blijft gelijk.',
    },
    {
      point: 'Op de dag van het bezoek was het rustig. Op andere dagen werk ik sneller.',
      answer: 'De leidinggevende gaf de aantallen van vier weken. Die passen bij wat ik op de werkplek zag.',
    },
    {
      point: 'Ik doe "{taak}" nu zonder hulp. In het begin was dat anders.',
      answer: 'Dat heb ik ook gezien. Het percentage bij deze taak gaat over hoe het nu gaat.',
    },
    {
      point: 'Ik wil liever minder vaak "{taak}" doen.',
      answer: 'Over de verdeling van het werk gaat uw werkgever. Ik heb uw wens aan de leidinggevende verteld.',
    },
  ],
  employer: [
    {
      point: 'Bij "{taak}" kijkt een collega alles na. Die tijd staat niet in het concept.',
      answer: 'De tijd van de collega telt mee in de kwaliteit van deze taak: wat over moet, is daar afgetrokken.',
    },
    {
      point: 'Het aandeel van "{taak}" is volgens ons kleiner.',
      answer: 'Het aandeel komt uit het rooster van vier weken. Daarin staan de uren zoals in het concept.',
    },
    {
      point: 'Op drukke dagen is het tempo lager dan op de dag van het bezoek.',
      answer: 'Ik heb de aantallen van een drukke en een rustige week naast elkaar gelegd en het midden genomen.',
    },
  ],
};

/** What a reviewer writes to an expert; `{taak}` is a main task. */
export const RETURNS = {
  explanation: [
    'Bij "{taak}" staat wat de werknemer doet, maar niet waarop tempo en kwaliteit rusten. Vul dat aan.',
    'De toelichting bij "{taak}" is te kort om de cijfers te volgen. Schrijf op wat u zag.',
  ],
  calculation: [
    'De cijfers bij "{taak}" passen niet bij de toelichting. Reken de tabel na en vraag opnieuw om zienswijzen.',
    'Het tempo bij "{taak}" is hoger dan wat er is geteld. Pas de tabel aan en leg het concept opnieuw voor.',
  ],
} as const;
