import type { Json, JsonObject } from '../../workflows/definition.js';

type Known = {
  readonly hours?: string;
  readonly sectorFullTimeHours?: string;
  readonly firstDay?: string | null;
  readonly contract?: { readonly until: string | null } | null;
  readonly ending?: { readonly lastDay: string } | null;
  readonly value?: { readonly wageValue: number } | null;
};

/**
 * What stands in the file now of what a step would change, under the names of its fields: who confirms sees both (M32). Empty
 * for a step that replaces nothing.
 */
export function inFile(type: string, payload: JsonObject, context: JsonObject): JsonObject {
  const known = context as Known;
  switch (type) {
    case 'fact.corrected':
      return corrected(payload['fact'], known);
    case 'measuring.leftOut':
      return filled({ firstDay: known.firstDay });
    case 'employment.endRevoked':
      return filled({ lastDay: known.ending?.lastDay });
    default:
      return {};
  }
}

function corrected(
  fact: Json | undefined,
  { hours, sectorFullTimeHours, firstDay, contract, ending, value }: Known,
): JsonObject {
  switch (fact) {
    case 'hours':
      return filled({ hours, sectorFullTimeHours });
    case 'firstDay':
      return filled({ firstDay });
    case 'contractUntil':
      return filled({ until: contract?.until });
    case 'lastDay':
      return filled({ lastDay: ending?.lastDay });
    case 'wageValue':
      return filled({ wageValue: value?.wageValue });
    default:
      return {};
  }
}

const filled = (values: Readonly<Record<string, string | number | null | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value] as const],
    ),
  );
