import { describe, expect, it } from '@jest/globals';
import { logoFaults, logoTypeOf } from './logo-file.js';

const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`,
  );
const details = (bytes: Uint8Array, alt = 'Logo van Gooi'): readonly string[] =>
  logoFaults(bytes, alt).map(({ detail }) => detail);

describe('A logo for letters', () => {
  it('is a drawing or a picture by its bytes', () => {
    expect(logoTypeOf(svg('<rect width="9" height="9"/>'))).toBe('image/svg+xml');
    expect(logoTypeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('image/png');
    expect(logoTypeOf(new TextEncoder().encode('<html><svg></svg>'))).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', 'een script'],
    ['<rect onload="x()"/>', 'een script'],
    ['<image href="https://elders.example/x.png"/>', 'een plaatje of lettertype van buiten'],
    ['<use href="https://elders.example/#a"/>', 'iets van buiten de tekening'],
    ['<foreignObject/>', 'iets van buiten de tekening'],
    ['<style>@import url(x.css)</style>', 'een plaatje of lettertype van buiten'],
    ['<text>Gooi</text>', 'tekst: laat die omzetten naar vormen'],
  ])('holds nothing from outside and nothing that acts: %s', (inside, what) => {
    expect(details(svg(inside))).toEqual([`In de tekening staat ${what}. Dat kan niet in een brief.`]);
  });

  it('takes what points inside the drawing, and asks for words beside it', () => {
    expect(details(svg('<path id="a" d="M0 0"/><use href="#a" fill="url(#b)"/>'))).toEqual([]);
    expect(logoFaults(new Uint8Array(), '').map(({ field }) => field)).toEqual(['file', 'alt']);
  });
});
