import { appendFileSync } from 'node:fs';

/** Prints the one plain line that a CI log reader can count: "tests: 12 passed, 0 failed, 0 skipped". */
export default class JestSummary {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    if (process.env.PUKAR_TEST_COUNTS) appendFileSync(process.env.PUKAR_TEST_COUNTS, `${JSON.stringify({ passed, failed, skipped })}\n`);
  }
}
