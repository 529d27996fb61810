import type { InstrumentFields } from '../../organisations/organisation.schemas.js';

type MadeUpInstrument = Pick<InstrumentFields, 'name' | 'definition' | 'deviation' | 'norm'> & {
  readonly code: string;
};

/** The catalogue of the region with its definitions, and where the body of one municipality deviates (seeds 4, 42). */
export const MADE_UP_INSTRUMENTS: readonly MadeUpInstrument[] = [
  {
    code: 'jobcoach',
    name: 'Jobcoach',
    definition: 'Begeleiding op de werkplek door een jobcoach, van de gemeente of van een aanbieder.',
    deviation: null,
    norm: 90,
  },
  {
    code: 'internal-guidance',
    name: 'Interne werkbegeleiding',
    definition: 'Een collega of leidinggevende begeleidt; de werkgever krijgt daar een vergoeding voor.',
    deviation: 'In Hilversum ook zonder dat er eerst een jobcoach was.',
    norm: null,
  },
  {
    code: 'harrie',
    name: 'Harrie-training voor een collega',
    definition: 'Een collega leert in twee dagen iemand op de werkvloer te begeleiden.',
    deviation: null,
    norm: 25,
  },
  {
    code: 'training',
    name: 'Scholing',
    definition: 'Een korte opleiding die nodig is voor het werk.',
    deviation: null,
    norm: null,
  },
];
