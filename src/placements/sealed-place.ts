/** Where the sealed part of an entry stands: a seal opens nowhere else. */
export const sealedPlace = (placement: string, type: string): string => `placement.${placement}.${type}`;
