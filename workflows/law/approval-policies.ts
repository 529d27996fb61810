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
  decisionLettersByThemselves: policy(
    'F4',
    z.boolean(),
    true,
    'Brieven van besluiten vanzelf maken',
    'Of de brieven van een besluit vanzelf klaarliggen om te versturen. Nee: iemand maakt ze in de lijst "Te maken".',
  ),
} as const;
