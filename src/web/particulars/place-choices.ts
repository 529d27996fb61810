import { placeKey, type Place } from '../../employers/places.js';
import type { Choice } from '../words/field-words.js';

/** Locations to choose from, by name and town (M13). */
export const placeChoices = (places: readonly Place[]): readonly Choice[] =>
  places.map((place, index) => ({
    value: placeKey(place, index),
    label: place.address === null ? place.name : `${place.name}, ${place.address.place}`,
  }));
