// Reads the runner's report, refuses tests skipped for a missing package, and prints the count alone on the last line.
import { existsSync, readFileSync } from 'node:fs';

const [status = '1', file = 'test-report.json'] = process.argv.slice(2);
if (!existsSync(file)) {
  console.log(`the runner left no report in ${file}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const report = JSON.parse(readFileSync(file, 'utf8'));
const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
const needPackage = skipped.filter(({ fullName }) => fullName.includes('needs package'));
if (needPackage.length > 0)
  console.log(`${needPackage.length} tests were skipped because a package is missing`);

const passed = tests.filter((test) => test.status === 'passed').length;
// a file that did not load holds no test, and is a failure all the same
const broken = report.testResults.filter(
  (each) => each.status === 'failed' && each.assertionResults.length === 0,
).length;
const failed = tests.filter((test) => test.status === 'failed').length + broken;
console.log(`${passed} passed, ${failed} failed`);
process.exit(Number(status) !== 0 || failed > 0 || passed === 0 || needPackage.length > 0 ? 1 : 0);
