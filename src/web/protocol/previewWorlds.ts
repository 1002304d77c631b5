/** Worlds of a first picture after something was changed, and of a point of the dial while its handle is held. */
export const PREVIEW_WORLDS = 30;
