import type { Role } from '../../../workflows/definition.js';

/** Who sees how the organisation is set up; what each may change is said by the services. */
export const KEEPERS: readonly Role[] = ['administrator', 'manager'];
