/** Said under figures that count more than the Praktijkroute. */
export const EVERY_ROUTE = 'Alle plaatsingen tellen mee, langs welke route ook.';
