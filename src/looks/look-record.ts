import type { Moment } from '../../workflows/definition.js';
import { lookOperation } from '../journal/look-operations.js';
import { activityId, activityNow, activityOf, type ProcessingActivity } from '../journal/processing-activities.js';
import type { StoredLook } from './look-rows.js';

/**
 * A look in the form of the Dutch standard Logboek dataverwerkingen. `Unset`: carried out without a fault of the server, also
 * when nothing was found. `Error`: the answer failed after the look was recorded; somebody may have seen a part.
 */
export type LookRecord = {
  readonly trace_id: string | null;
  readonly span_id: string | null;
  readonly parent_span_id: string | null;
  readonly status: 'Unset' | 'Error';
  readonly name: string;
  readonly start_time: Moment;
  readonly end_time: Moment;
  readonly resource: { readonly attributes: Readonly<Record<string, string>> };
  readonly attributes: Readonly<Record<string, string>>;
};

/** Of which the value of `dpl.core.data_subject_id` is: a keyed hash of the number of the file, never BSN or name. */
export const SUBJECT_ID_TYPE = 'praktijkroute-dossierkenmerk-gepseudonimiseerd';

/** Of who is responsible: the standard leaves the names of these attributes to the organisation. */
export const ORGANISATION = 'organization.oin';

type Places = {
  /** Address of the product: processing activities are found below it. */
  readonly origin: string;
  /** The pseudonym of a file of a person. */
  readonly subject: (candidate: string) => string;
  /** OIN of the body whose file it is, where it is known. */
  readonly oin: (tenant: string) => string | undefined;
};

/** The activity a look stands with; one from before the register held it, by the name of the operation. */
export const activityOfLook = ({
  activity,
  operation,
}: Pick<StoredLook, 'activity' | 'operation'>): ProcessingActivity =>
  (activity === null ? undefined : activityOf(activity)) ?? activityNow(lookOperation(operation).activity);

export function lookRecord(look: StoredLook, { origin, subject, oin }: Places): LookRecord {
  const { traceId, spanId, parentSpanId, foreignSpanId, candidate, operation, startedAt, at, application } = look;
  const organisation = oin(look.tenant);
  const [name = 'praktijkroute', version] = (application ?? 'praktijkroute').split(' ');
  return {
    trace_id: traceId,
    span_id: spanId,
    parent_span_id: parentSpanId,
    status: look.failed ? 'Error' : 'Unset',
    name: operation,
    start_time: startedAt ?? at,
    end_time: at,
    resource: {
      attributes: {
        'service.name': name,
        ...(version === undefined ? {} : { 'service.version': version }),
        ...(organisation === undefined ? {} : { [ORGANISATION]: organisation }),
      },
    },
    attributes: {
      'dpl.core.processing_activity_id': `${origin}/api/v1/processing-activities/${activityId(activityOfLook(look))}`,
      ...(candidate === null
        ? {}
        : { 'dpl.core.data_subject_id': subject(candidate), 'dpl.core.data_subject_id_type': SUBJECT_ID_TYPE }),
      ...(foreignSpanId === null ? {} : { 'dpl.core.foreign_operation.span_id': foreignSpanId }),
    },
  };
}
