import { removeRun } from './test-run.mjs';

export default async function teardown() {
  await removeRun(process.env.PRAKTIJKROUTE_TEST_RUN);
}
