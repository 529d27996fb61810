import type { ControlElsewhere } from './control-facts.js';
import { ok, missing, on, line, type Judged, type ControlLine } from './control-line.js';

const PARTICULARS = '/bijzonderheden';

/** The subsidy is decided by another; what it decided must be known here all the same. */
export function elsewhere(other: ControlElsewhere | null): readonly ControlLine[] {
  return other === null ? [] : [line('elsewhere', 'Besluit van een andere organisatie', 'M46', toldElsewhere(other))];
}

function toldElsewhere({ body, decided }: ControlElsewhere): Judged {
  if (decided !== null) {
    return ok(`${decided.by} besliste op ${on(decided.decidedOn)}; dit geldt vanaf ${on(decided.from)}.`);
  }
  if (body === null) {
    const mend = { label: 'Vastleggen wie beslist', at: `${PARTICULARS}/decidingBody` };
    return missing('Een andere organisatie moet beslissen; er staat niet welke.', mend);
  }
  const mend = { label: 'Besluit vastleggen', at: `${PARTICULARS}/otherDecision` };
  return missing(`${body} beslist; wat er is beslist, staat hier niet.`, mend);
}
