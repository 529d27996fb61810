/** What somebody filled in, field by field. */
export type TypedForm = Readonly<Record<string, string>>;

/** A page by its name in Dutch and its address. */
export type PageOf = {
  readonly page: string;
  readonly path: string;
  /** Where it is asked for by POST. */
  readonly form?: TypedForm;
  /** One at a time: two at once would change the same thing. */
  readonly alone?: boolean;
};

/** Pages of one role. */
export type Visit = readonly [who: string, pages: readonly PageOf[]];

/** The single things whose pages are looked at. */
export type Looked = {
  /** A placement of the imported caseload, with its person and its employer. */
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly revision: number;
  /** A pay run with a line of every placement. */
  readonly run: string;
  /** Placements of which the visit must be planned, was held, and was reported on. */
  readonly ordered: string;
  readonly visited: string;
  readonly reported: string;
  /** A placement with a decision that waits for its signature. */
  readonly drafted: string;
  readonly letter: string;
  readonly complaint: string;
  readonly bureau: string;
  /** Secret of the address of a link. */
  readonly link: string;
  /** A link of which the code goes by letter. */
  readonly linkByLetter: string;
  readonly member: string;
};

export const pageOf = (page: string, path: string, form?: TypedForm): PageOf => ({
  page,
  path,
  ...(form && { form }),
});
