/**
 * Whence the attacker's requests come, and whence everybody else's. All of 127.0.0.0/8 is this machine on Linux;
 * elsewhere both are the same.
 */
export const attacker = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';
export const ordinary = '127.0.0.1';
