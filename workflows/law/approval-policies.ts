import { z } from 'zod';
import { policy } from './policy-definition.js';

/** How decisions are approved (M2, F8). */
export const APPROVAL_POLICIES = {
  bulkApproval: policy(
    'F8',
    z.boolean(),
    false,
    'Besluiten samen goedkeuren',
    'Of wie tekent meer besluiten tegelijk mag goedkeuren. Nee: elk besluit wordt apart bekeken en goedgekeurd.',
  ),
} as const;
