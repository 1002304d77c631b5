// what is loaded once there is something to tell: reports and their words
export { compareViewOf } from '../../report/page/compareViewOf.ts';
export { createPartialCurves } from '../../report/page/partialView.ts';
export { resultOf } from '../../report/result.ts';
