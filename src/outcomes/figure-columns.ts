/** Columns of a figure's table, by what stands in them. */
export const text = (label: string) => ({ label, kind: 'text' }) as const;
export const count = (label: string) => ({ label, kind: 'count' }) as const;
export const decimal = (label: string) => ({ label, kind: 'decimal' }) as const;
/** Always with two decimals. */
export const hundredths = (label: string) => ({ label, kind: 'hundredths' }) as const;
export const percent = (label: string) => ({ label, kind: 'percent' }) as const;
/** In euros. */
export const euros = (label: string) => ({ label, kind: 'euros' }) as const;
