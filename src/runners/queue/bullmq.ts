/** BullMQ by its names: what is bundled gives a library in CommonJS that is imported later its default alone. */
export { createPostgresBackend, Queue, QueueEvents, Worker, withBackend } from 'bullmq';
