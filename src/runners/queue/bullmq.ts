/** BullMQ by its names: what is bundled gives a library in CommonJS that is imported later its default alone. */
export {
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  Queue,
  QueueEvents,
  Worker,
  withBackend,
} from 'bullmq';
