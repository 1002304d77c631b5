import type { Language } from '../../text/text.ts';
import type { Segment } from '../board/segments.ts';
import { typeset } from '../typeset.ts';

/** A sentence whose words have their spaces set, so that whoever shows it has nothing to do. */
export const typesetSegments = (segments: readonly Segment[], language: Language): Segment[] =>
  segments.map((segment) => (typeof segment === 'string' ? typeset(segment, language) : segment));
