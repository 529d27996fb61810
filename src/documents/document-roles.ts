import type { Role } from '../../workflows/definition.js';

/** Who makes letters up; what the work asks for makes itself. */
export const MAKERS: readonly Role[] = ['backOffice', 'consultant', 'manager', 'legalOfficer', 'system'];
/** Who may be asked to sign: for a letter that binds the mandate is asked besides (M2). */
export const SIGNERS: readonly Role[] = ['backOffice', 'consultant', 'manager', 'legalOfficer', 'reviewer'];
export const SENDERS: readonly Role[] = ['backOffice', 'consultant', 'legalOfficer'];
/** Who sees the letters of the whole organisation. */
export const OFFICE: readonly Role[] = ['backOffice', 'consultant', 'manager', 'reviewer', 'legalOfficer', 'finance'];
