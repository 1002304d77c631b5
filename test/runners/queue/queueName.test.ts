import { expect, test } from 'vitest';
import { engineVersion } from '../../../src/engine/version.ts';
import { queueName, whatQueueNeeds } from '../../../src/runners/queue/queueName.ts';

test('a queue is named after the engine, and says what its workers have to be', () => {
  expect(queueName()).toBe(`uptake-${engineVersion}`);
  expect(whatQueueNeeds(queueName())).toEqual({ engine: engineVersion, parts: undefined });
});

test('a queue of parts from outside says which', () => {
  expect(whatQueueNeeds('uptake-0.4.0-rc.1-parts-ab12cd34')).toEqual({
    engine: '0.4.0-rc.1',
    parts: 'ab12cd34',
  });
});

test('a queue of somebody else has no engine', () => {
  expect(whatQueueNeeds('mail')).toEqual({ engine: '?', parts: undefined });
});

test('the name holds nothing that the queue refuses', () => {
  expect(queueName()).toMatch(/^[\w.-]+$/);
});
