import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import { objectionV2Context } from '../../workflows/objection/objection-v2.context.js';
import { placementContext, type PlacementContext } from '../../workflows/placement/placement.context.js';
import { supportContext } from '../../workflows/support/support.context.js';
import type { LiveInstance, PlacementFile } from '../placements/placement-files.service.js';
import { DECISION_LETTERS, kindOf, type Addressee, type DocumentKind } from './document-kind.js';

export type PossibleLetter = { readonly kind: DocumentKind; readonly part: string; readonly addressee: Addressee };

/**
 * What can be made up of a file by hand now: only letters whose facts are there.
 * @param isTested whether it was determined that the person belongs to the doelgroep, or does not (A1)
 */
export function possibleLetters(file: PlacementFile, isTested: boolean): readonly PossibleLetter[] {
  return file.instances.flatMap((live) => {
    const part = live.name === 'placement' ? 'placement' : live.name;
    return kindsOf(live, isTested).flatMap((found) =>
      typeof found === 'string' ? toAll(found, part) : toAll(found.kind, found.part),
    );
  });
}

type Found = DocumentKind | { readonly kind: DocumentKind; readonly part: string };

const toAll = (kind: DocumentKind, part: string): readonly PossibleLetter[] =>
  kindOf(kind).to.map((addressee) => ({ kind, part, addressee }));

const when = (fits: boolean, ...kinds: readonly DocumentKind[]): readonly DocumentKind[] => (fits ? kinds : []);

function kindsOf({ definition, instance }: LiveInstance, isTested: boolean): readonly Found[] {
  switch (definition.name) {
    case 'placement':
      return ofPlacement(placementContext.parse(instance.context), isTested);
    case 'measurement': {
      const c = measurementContext.parse(instance.context);
      return [
        ...when(c.expertId !== null, 'measurement-order'),
        ...when(c.visitOn !== null && c.visitedOn === null, 'visit-invitation'),
        ...when(c.noAccess > 0, 'access-duty'),
        ...when(c.draftOn !== null && c.reportedOn === null, 'draft-report'),
        ...when(c.reportedOn !== null, 'measurement-report'),
        ...when(c.determinedOn !== null, 'wage-value-determination'),
      ];
    }
    case 'support': {
      const { outcome, granted, endedOn } = supportContext.parse(instance.context);
      const early = granted !== null && endedOn !== null && endedOn < granted.untilOn;
      return [
        ...when(outcome === 'granted', 'support-granted'),
        ...when(early, 'support-ended'),
        ...when(outcome === 'refused', 'support-refused'),
        ...when(outcome === 'untreated', 'support-untreated'),
      ];
    }
    case 'objection': {
      const c = objectionV2Context.parse(instance.context);
      return [
        'objection-receipt',
        'objection-other-party',
        ...when(c.heldOn !== null, 'hearing-report'),
        ...when(c.outcome === 'withdrawn', 'objection-withdrawn'),
        ...when(c.decidedOn !== null && c.outcome !== 'withdrawn', 'objection-decision'),
      ];
    }
    default:
      return [];
  }
}

function ofPlacement(c: PlacementContext, isTested: boolean): readonly Found[] {
  const agreed = c.plannedStart !== null || c.firstDay !== null;
  return [
    ...when(isTested || c.targetGroupOn !== null, 'target-group'),
    ...when(c.clocks.receivedOn !== null, 'receipt', 'more-time'),
    ...when(c.clocks.suspendedOn !== null, 'completion-request'),
    ...when(agreed, 'agreements', 'no-risk-and-lkv'),
    ...when(c.trialFrom !== null, 'trial-placement'),
    ...when(c.value !== null, 'register-information'),
    ...when(c.handover !== null, 'transfer-notice', 'transfer-told'),
    ...when(c.at.aftercare !== 'none', 'aftercare-end'),
    ...c.decisions.flatMap(({ kind, number, sentElsewhere }) => {
      const letter = DECISION_LETTERS[kind];
      return letter === undefined || sentElsewhere ? [] : [{ kind: letter, part: `decision-${number}` }];
    }),
  ];
}
