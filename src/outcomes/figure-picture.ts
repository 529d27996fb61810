/** A point of a curve: days since the start, and a share of 0 to 1 with its band. */
export type StepPoint = {
  readonly days: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
};
export type StepCurve = { readonly label: string; readonly points: readonly StepPoint[] };

/** Curves that step, with the numbers that were still followed below them (G4). */
export type CurvesPicture = {
  readonly kind: 'curves';
  /** Last day drawn. */
  readonly until: number;
  readonly curves: readonly StepCurve[];
  readonly atRisk: readonly {
    readonly label: string;
    readonly counts: readonly (readonly [days: number, count: number])[];
  }[];
};

/** Shares by cause on top of each other, over days since the start (G4). */
export type IncidencePicture = {
  readonly kind: 'incidence';
  readonly until: number;
  readonly causes: readonly {
    readonly label: string;
    readonly points: readonly (readonly [days: number, share: number])[];
  }[];
};

/** What flows from one column of blocks to the next; the width of a band is its number (G2). */
export type FlowPicture = {
  readonly kind: 'flow';
  readonly columns: readonly (readonly { readonly key: string; readonly label: string }[])[];
  readonly bands: readonly { readonly from: string; readonly to: string; readonly count: number }[];
};

export type FigurePicture = CurvesPicture | IncidencePicture | FlowPicture;
