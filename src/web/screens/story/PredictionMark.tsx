import { predictionLook } from './predictionLooks.ts';

/** The mark of a prediction beside its name. */
export function PredictionMark({ place, size = 18 }: { place: number; size?: number }) {
  const { mark, isFilled } = predictionLook(place);
  return (
    <svg className="prediction-mark" width={size} height={size} viewBox="-9 -9 18 18" aria-hidden="true">
      <path d={mark} className={isFilled ? 'filled' : 'hollow'} />
    </svg>
  );
}
