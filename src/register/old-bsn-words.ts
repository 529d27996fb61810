/** Entries of a placement: its message went out with a BSN that changed after it, or that is on file once more (A8). */
export const BSN_CHANGED = 'register.bsnChanged';
export const BSN_AS_SENT = 'register.bsnAsSent';
/** The task of the back office. */
export const OLD_BSN_TASK = 'register-old-bsn';
