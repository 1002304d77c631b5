/** The schemas of PostgreSQL in which everything lies: BullMQ's tables, and those of the parcels. */
export const databaseSchemas = { queue: 'uptake_queue', parcels: 'uptake' } as const;
