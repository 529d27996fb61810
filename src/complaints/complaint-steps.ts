import type { LocalDate } from '../../workflows/definition.js';
import { BREACH_OUTCOMES, COMPLAINT_OUTCOMES, type Complaint, type ComplaintStep } from './complaint.schemas.js';

type Fault = { readonly field: string; readonly code: string; readonly detail: string };

/** Which steps belong to which of the two. */
const OF: Readonly<Record<Complaint['kind'], readonly ComplaintStep['step'][]>> = {
  complaint: ['assigned', 'acknowledged', 'heard', 'extended', 'closed'],
  dataBreach: ['assigned', 'authorityTold', 'peopleTold', 'closed'],
};

/** Steps that can be taken now, in the order of the work. */
export function stepsOf(complaint: Complaint): readonly ComplaintStep['step'][] {
  if (complaint.closedOn !== null) return [];
  const done = {
    assigned: false,
    acknowledged: complaint.acknowledgedOn !== null,
    heard: complaint.heardOn !== null,
    extended: complaint.extendedOn !== null,
    authorityTold: complaint.authorityToldOn !== null,
    peopleTold: complaint.peopleToldOn !== null,
    closed: false,
  };
  return OF[complaint.kind].filter((step) => !done[step]);
}

/** Why a step cannot be taken: every fault at once. @param today nothing is recorded for a day to come */
export function stepFaults(complaint: Complaint, step: ComplaintStep, today: LocalDate): readonly Fault[] {
  const faults: Fault[] = [];
  if (!stepsOf(complaint).includes(step.step)) {
    const detail =
      complaint.closedOn === null ? 'Deze stap is al gezet of hoort hier niet bij.' : 'Dit is al afgesloten.';
    faults.push({ field: 'step', code: 'notPossible', detail });
  }
  if ('on' in step && step.on < complaint.receivedOn) {
    faults.push({ field: 'on', code: 'before', detail: 'Deze dag ligt voor de dag van ontvangst.' });
  }
  if ('on' in step && step.on > today) {
    faults.push({ field: 'on', code: 'future', detail: 'Deze dag moet nog komen. Leg vast wat er gebeurd is.' });
  }
  if (step.step === 'extended' && complaint.lastDay !== null && step.on > complaint.lastDay) {
    faults.push({
      field: 'on',
      code: 'late',
      detail: 'Verlengen kan alleen voordat de termijn voorbij is (Awb 9:11).',
    });
  }
  if (step.step === 'closed') faults.push(...closingFaults(complaint, step.outcome));
  return faults;
}

function closingFaults(complaint: Complaint, outcome: string): readonly Fault[] {
  const fitting: readonly string[] = complaint.kind === 'complaint' ? COMPLAINT_OUTCOMES : BREACH_OUTCOMES;
  if (!fitting.includes(outcome)) {
    return [{ field: 'outcome', code: 'unfit', detail: 'Deze uitkomst hoort hier niet bij.' }];
  }
  if (outcome === 'reported' && complaint.authorityToldOn === null) {
    const detail = 'Leg eerst vast wanneer het lek bij de Autoriteit Persoonsgegevens is gemeld.';
    return [{ field: 'outcome', code: 'notTold', detail }];
  }
  return [];
}
