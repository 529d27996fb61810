import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { RevisionMissingError } from './request.errors.js';

const ASKED = 'Geef bij elk gekozen onderdeel de revisie die u las, in het veld revision.';

/**
 * A change of many at once: each carries the revision its sender saw, as If-Match does for one. What was changed meanwhile is
 * refused by itself, with what changed; the rest goes on.
 * @throws RevisionMissingError when one has none (428)
 */
export function requireRevisions(chosen: readonly { readonly revision?: number | undefined }[] | undefined): void {
  if (chosen?.some(({ revision }) => revision === undefined)) throw new RevisionMissingError(ASKED);
}

/** Said of such a change in the OpenAPI document. */
export const ApiRevisions = (): MethodDecorator =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description:
        'Wat is gedaan, en onder failed wat niet, met de reden. Was iets intussen veranderd, dan staat daar staleRevision met de huidige revisie en wat er veranderde.',
    }),
    ApiResponse({ status: 428, description: ASKED }),
  );
