/** What PostgreSQL and the system say where the database is away for a while: connections that are lost or refused, a server that starts or stops. */
const AWAY = /^(08...|57P0[1-3]|53300|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/** Whether an error says that the database is away, and not that something is wrong. */
export const isAway = (error: unknown): boolean => {
  const {
    code = '',
    message = '',
    errors = [],
  } = (error ?? {}) as {
    code?: string;
    message?: string;
    errors?: unknown[];
  };
  return AWAY.test(code) || /terminated|timeout|Connection ended/i.test(message) || errors.some(isAway);
};
