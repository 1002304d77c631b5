import { Component, type ReactNode } from 'react';
import type { Language } from '../../text/text.ts';
import { faultWords } from './faultWords.ts';

/** Says in words where a part of the page could not be drawn, instead of an empty page. */
export class FaultBoundary extends Component<
  { readonly language: Language; readonly children: ReactNode },
  { readonly fault: unknown }
> {
  override state: { readonly fault: unknown } = { fault: undefined };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    const { language } = this.props;
    return (
      <main className="problems" id="content" role="alert">
        <p>{faultWords.fault[language]}</p>
        <pre className="place">{fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}</pre>
        <p>
          <a href={location.pathname}>{faultWords.anew[language]}</a>
        </p>
      </main>
    );
  }
}
