// Reads the runner's reports, refuses tests skipped for a missing package, and prints one count alone on the last line:
// of the first report, or of the first in which something failed.
import { existsSync, readFileSync } from 'node:fs';

const [status = '1', first = 'test-report.json', ...others] = process.argv.slice(2);
if (!existsSync(first)) {
  console.log(`the runner left no report in ${first}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const counts = [first, ...others].filter((file) => existsSync(file)).map(countsOf);
const { file, passed, failed, needPackage } = counts.find((each) => each.failed > 0) ?? counts[0];
if (file !== first) console.log(`of ${file}:`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(Number(status) !== 0 || failed > 0 || passed === 0 || needPackage > 0 ? 1 : 0);

function countsOf(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
  const needPackage = skipped.filter(({ fullName }) => fullName.includes('needs package')).length;
  if (needPackage > 0) console.log(`${needPackage} tests were skipped because a package is missing`);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  // a file that did not load holds no test, and is a failure all the same
  const broken = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken;
  return { file, passed, failed, needPackage };
}
