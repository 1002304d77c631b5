import { preferences } from './preferences.ts';

/** The offered media type that an `Accept` header likes best; the first one offered when it likes none. */
export function mediaOf<Media extends string>(
  accept: string | undefined,
  offered: readonly [Media, ...Media[]],
): Media {
  if (accept === undefined) return offered[0];
  const wanted = preferences(accept);
  let best: Media = offered[0];
  let bestQuality = 0;
  for (const media of offered) {
    const family = `${media.split('/')[0]}/*`;
    // the most specific item decides, so that `text/csv;q=0, */*` never answers CSV
    const item = [media, family, '*/*']
      .map((name) => wanted.find((each) => each.name === name))
      .find((each) => each);
    const quality = item?.quality ?? 0;
    if (quality > bestQuality) {
      best = media;
      bestQuality = quality;
    }
  }
  return best;
}
