/** Columns of a kind of file, each with the headers under which municipalities export it. The first is the one we name. */
export type Columns<C extends string> = Readonly<Record<C, readonly string[]>>;

export type HeaderMap<C extends string> = {
  readonly places: ReadonlyMap<C, number>;
  readonly unknown: readonly string[];
  readonly missing: readonly C[];
};

/** Finds the columns by their headers, whatever their order, case, accents and punctuation. */
export function headerMap<C extends string>(
  columns: Columns<C>,
  required: readonly C[],
  header: readonly string[],
): HeaderMap<C> {
  const names = header.map(plain);
  const places = new Map<C, number>();
  for (const column of Object.keys(columns) as C[]) {
    const place = names.findIndex((name) => columns[column].some((one) => one === name));
    if (place >= 0) places.set(column, place);
  }
  const taken = new Set(places.values());
  return {
    places,
    unknown: header.filter((_name, place) => !taken.has(place)),
    missing: required.filter((column) => !places.has(column)),
  };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
