import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { Text } from '../../text/text.ts';
import { useLanguage, useSay } from '../state/language.ts';
import { chartWords } from './chartWords.ts';
import { PlayheadLine } from './PlayheadLine.tsx';
import { useTimeAxis } from './TimeFrame.tsx';
import { weekTold } from './weekTold.ts';

const words = {
  play: { en: 'Play', fr: 'Lire' },
  pause: { en: 'Pause', fr: 'Pause' },
} as const satisfies Record<string, Text>;

const QUARTER = 13;

/** Play, and the week on the axis of the chart above it. Stands in a TimeFrame. */
export function Scrubber({
  week,
  starts,
  isPlaying,
  onWeek,
  onPlay,
}: {
  readonly week: number;
  readonly starts?: string | undefined;
  readonly isPlaying: boolean;
  readonly onWeek: (week: number) => void;
  /** Begins or ends to play. */
  readonly onPlay: () => void;
}) {
  const language = useLanguage();
  const say = useSay();
  const axis = useTimeAxis();
  const { horizon } = axis;
  return (
    <div
      className="scrubber"
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowRight' ? QUARTER : event.key === 'ArrowLeft' ? -QUARTER : 0;
        if (!event.shiftKey || by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onWeek(Math.min(horizon, Math.max(0, week + by)));
      }}
      style={{
        ['--axis-left' as string]: `${axis.left}px`,
        ['--axis-right' as string]: `${axis.width - axis.right}px`,
      }}
    >
      <PlayheadLine axis={axis} week={week} />
      <Button className="play" aria-label={say(isPlaying ? words.pause : words.play)} onPress={onPlay}>
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
          <circle cx="14" cy="14" r="14" />
          {isPlaying ? <path d="M10 9h3v10h-3zM15 9h3v10h-3z" /> : <path d="M11 8.5v11l8.5-5.5z" />}
        </svg>
      </Button>
      <Slider
        className="week-slider"
        aria-label={say(chartWords.Week)}
        minValue={0}
        maxValue={horizon}
        value={week}
        onChange={onWeek}
      >
        <SliderTrack className="week-track">
          <div className="week-past" style={{ width: `${(100 * week) / horizon}%` }} />
          <SliderThumb className="week-thumb" />
        </SliderTrack>
      </Slider>
      <output className="week-told" aria-hidden="true">
        {weekTold(week, language, starts)}
      </output>
    </div>
  );
}
