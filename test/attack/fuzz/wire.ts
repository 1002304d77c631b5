import type { Operation } from '../describedApi.ts';

/** A request as it goes over the wire, taken apart so that each part can be broken. */
export interface Wire {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | undefined;
  /** The body as a value, where it is one of JSON. */
  readonly value?: unknown;
  /** Bytes that the body is said to have; as many as it has unless given. */
  readonly length?: string;
}

/** The bytes of a request. */
export function bytesOf({ method, target, headers, body, length }: Wire, host: string): Buffer {
  const said = length ?? (body === undefined ? undefined : String(body.length));
  const head = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(said === undefined ? [] : [`Content-Length: ${said}`]),
    '\r\n',
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), body ?? Buffer.alloc(0)]);
}

/** The operation that a request asks for, if it is one. */
export function operationOf(
  { method, target }: Wire,
  operations: readonly Operation[],
): Operation | undefined {
  const steps = target.split('?')[0]!.split('/');
  return operations.find(({ method: its, path }) => {
    const wanted = path.split('/');
    const fits =
      wanted.length === steps.length && wanted.every((step, k) => step.startsWith('{') || step === steps[k]);
    return its === method && fits;
  });
}
