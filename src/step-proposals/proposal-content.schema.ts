import { z } from 'zod';
import type { Json, JsonObject } from '../../workflows/definition.js';
import { sealedPart } from '../placements/placement.schemas.js';
import { previewSchema } from '../placements/placement.views.js';
import type { ProposalContent } from './step-proposal.js';

/** What previews told only later is empty in one that was kept before. */
const keptPreview = z.object({
  ...previewSchema.shape,
  warnings: previewSchema.shape.warnings.default([]),
  worth: previewSchema.shape.worth.default(null),
});

/**
 * What was sealed of a proposal. The step is what will be recorded and must be read whole; a preview in a form of long ago is left out,
 * for what it would cause now is shown beside it.
 */
const content = z.object({
  payload: z.record(z.string(), z.json()),
  sealed: sealedPart.nullable(),
  seen: keptPreview.nullable().catch(null),
});

/** @throws ZodError for a step that cannot be read */
export function proposalContent(value: Json): ProposalContent {
  const { payload, ...rest } = content.parse(value);
  return { ...rest, payload: payload as JsonObject };
}
