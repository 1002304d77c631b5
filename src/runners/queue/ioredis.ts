/** The client of Redis by its name, as BullMQ's are in `bullmq.ts`. */
export { Redis } from 'ioredis';
