/**
 * @typedef {{ passed: number, failed: number, leftOut: string[] }} Count
 */

/**
 * Adds up what the steps counted.
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return {
    passed: counts.reduce((total, each) => total + each.passed, 0),
    failed: counts.reduce((total, each) => total + each.failed, 0),
    leftOut: counts.flatMap((each) => each.leftOut),
  }
}

/**
 * Counts a vitest JSON report. A file that could not be loaded has no tests and counts as one failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = report.numPendingTests + report.numTodoTests
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    leftOut: skipped > 0 ? [`${skipped} 个单元测试 unit tests: 测试自己跳过 skipped by themselves`] : [],
  }
}

/**
 * Counts a Playwright JSON report. A flaky test is a failed one; so is an error outside any test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    leftOut:
      stats.skipped > 0 ? [`${stats.skipped} 个端到端测试 end-to-end tests: 跳过或未轮到 skipped or not reached`] : [],
  }
}
