// Writes the picture and the README of every workflow from the built code. A test tells when they are behind.
import { writeFile } from 'node:fs/promises';
import { definitions, latest } from '../dist/workflows/registry.js';
import { statechartSvg } from '../dist/src/web/statechart/statechart-svg.js';
import { workflowReadme } from '../dist/src/web/statechart/workflow-readme.js';

const names = [...new Set(definitions.map(({ name }) => name))];
for (const name of names) {
  const definition = latest(name);
  const folder = new URL(`../workflows/${name}/`, import.meta.url);
  await writeFile(new URL('statechart.svg', folder), await statechartSvg(definition));
  await writeFile(new URL('README.md', folder), workflowReadme(definition));
  console.log(`workflows/${name}: statechart.svg, README.md`);
}
