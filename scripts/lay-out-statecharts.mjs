// Part of the build: lays out the picture of every workflow, which takes seconds, so that no page waits for it.
import { writeFile } from 'node:fs/promises';
import { layoutsByKey } from '../dist/src/web/statechart/statechart-layout.js';
import { definitions } from '../dist/workflows/registry.js';

await writeFile(new URL('../dist/statecharts.json', import.meta.url), JSON.stringify(await layoutsByKey(definitions)));
