import { describe, expect, test } from 'vitest';
import { queueAddress, withoutPassword } from '../../../src/runners/queue/queueAddress.ts';
import { QueueFault } from '../../../src/runners/queue/queueFault.ts';

const PASSWORD = 'Xyzzy';

describe('an address without its password', () => {
  test.each([
    ['redis://localhost:6379', 'redis://localhost:6379'],
    ['redis://:Xyzzy@localhost:6379', 'redis://:***@localhost:6379'],
    ['redis://me:Xyzzy@localhost/2', 'redis://me:***@localhost/2'],
    ['postgres://me@host/base', 'postgres://me@host/base'],
    [
      'postgresql://me:X%40yzzy@host:5432/base?sslmode=require',
      'postgresql://me:***@host:5432/base?sslmode=require',
    ],
    ['me:Xyzzy@host', 'me:***@host'],
  ])('%s is shown as %s', (written, shown) => {
    expect(withoutPassword(written)).toBe(shown);
  });

  test.each([
    'redis://me:Xyzzy@host',
    'redis://:Xyzzy@[::1]:6379',
    'REDIS://me:Xyzzy@host',
    'redis://me:a:Xyzzy@host',
    'redis://me:a@Xyzzy@host',
    'redis://me:a%2FXyzzy@host',
    'redis://me:a/Xyzzy@host',
    'redis://me:a?Xyzzy@host',
    'redis://me:a#Xyzzy@host',
    'redis:me:Xyzzy@host',
    'redis:/me:Xyzzy@host',
    'redis:///me:Xyzzy@host',
    ' redis://me:Xyzzy@host',
    'me:Xyzzy@host:6379',
    'redis://host?password=Xyzzy',
    'postgres://me@host/base?sslmode=require&password=Xyzzy#here',
    'postgres://host/base?PASSWORD=Xyzzy',
    'the queue at redis://me:Xyzzy@host and postgres://me:Xyzzy@host/base',
  ])('%s shows nothing of it', (written) => {
    expect(withoutPassword(written)).not.toContain(PASSWORD);
  });

  test.each([
    'http://me:Xyzzy@host',
    'redis:/me:Xyzzy@host',
    'me:a/Xyzzy@host',
    'redis://me:a Xyzzy@host:x',
    'redis://me:Xyzzy@',
  ])('that names no queue, %s, is refused without it', (written) => {
    expect(() => queueAddress(written, {})).toThrow(QueueFault);
    expect(() => queueAddress(written, {})).not.toThrow(PASSWORD);
  });
});

describe('the password of the environment', () => {
  const environment = { UPTAKE_QUEUE_PASSWORD: 'a:b/c@d?e#é' };

  test('is given to the client and shown to nobody', () => {
    const { url, shown, backend } = queueAddress('postgres://me@host/base', environment);
    expect(backend).toBe('postgres');
    expect(decodeURIComponent(new URL(url).password)).toBe(environment.UPTAKE_QUEUE_PASSWORD);
    expect(shown).toBe('postgres://me:***@host/base');
  });

  test('yields to one that the address has', () => {
    expect(new URL(queueAddress('rediss://:other@host', environment).url).password).toBe('other');
  });

  test('needs no user', () => {
    expect(queueAddress('redis://host:6379', { UPTAKE_QUEUE_PASSWORD: 'x' })).toMatchObject({
      backend: 'redis',
      url: 'redis://:x@host:6379',
      shown: 'redis://:***@host:6379',
    });
  });
});
