/** What could not be done, and the fault as the program tells it; nothing where it is empty. */
export const FaultTold = ({ what, fault }: { readonly what: string; readonly fault: string }) =>
  fault === '' ? null : (
    <div className="problems" role="alert">
      <p>{what}</p>
      <pre className="place">{fault}</pre>
    </div>
  );
