import { z } from 'zod';
import { policy } from './policy-definition.js';

/** How decisions are approved and told (M2, F4, F8). */
export const APPROVAL_POLICIES = {
  bulkApproval: policy(
    'F8',
    z.boolean(),
    false,
    'Besluiten samen goedkeuren',
    'Of wie tekent meer besluiten tegelijk mag goedkeuren. Nee: elk besluit wordt apart bekeken en goedgekeurd.',
  ),
  proposalDays: policy(
    'F8',
    z.int().min(1).max(90),
    14,
    'Voorstel aan een tweede persoon (dagen)',
    'Zo lang kan een tweede persoon een voorstel bevestigen: een late afspraak, een verbetering boven de grens of een andere werkgever (regels B2b, M32 en M51). Daarna vervalt het.',
  ),
  decisionLettersByThemselves: policy(
    'F4',
    z.boolean(),
    true,
    'Brieven van besluiten vanzelf maken',
    'Of de brieven van een besluit vanzelf klaarliggen om te versturen. Nee: iemand maakt ze in de lijst "Te maken".',
  ),
} as const;

/** What of the figures a body switched on. */
export const FIGURE_POLICIES = {
  expertSpread: policy(
    'G12',
    z.boolean(),
    false,
    'Spreiding per deskundige tonen',
    'Of de manager ziet hoe de loonwaarden van eigen deskundigen van die van collega’s verschillen. Zet dit pas aan na overleg met de ondernemingsraad (artikel 27 van de Wet op de ondernemingsraden); noem dat besluit als grond.',
  ),
} as const;
