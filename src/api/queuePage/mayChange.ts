/**
 * What may be changed on the page, where it may change anything: what takes the work of nobody away for good, since whoever waits for
 * a chunk hands it in again. Jobs are neither added nor changed there: a chunk is its identity, and what came of another would be
 * kept under it.
 */
const changes: ReadonlySet<string> = new Set([
  'put /api/queues/pause',
  'put /api/queues/resume',
  'put /api/queues/:queueName/pause',
  'put /api/queues/:queueName/resume',
  'put /api/queues/:queueName/retry/:queueStatus',
  'put /api/queues/:queueName/clean/:queueStatus',
  'put /api/queues/:queueName/empty',
  'put /api/queues/:queueName/concurrency',
  'put /api/queues/:queueName/:jobId/retry',
  'put /api/queues/:queueName/:jobId/clean',
  'patch /api/queues/:queueName/:jobId/priority',
]);

/** Whether a route of the page may be called. */
export const mayCall = (method: string, route: string, mayManage: boolean): boolean =>
  method.toLowerCase() === 'get' || (mayManage && changes.has(`${method.toLowerCase()} ${route}`));
