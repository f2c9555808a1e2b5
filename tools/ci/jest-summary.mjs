/** Prints the one plain line that a CI log reader can count: "tests: 12 passed, 0 failed, 0 skipped". */
export default class JestSummary {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`tests: ${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests + results.numTodoTests} skipped`);
  }
}
