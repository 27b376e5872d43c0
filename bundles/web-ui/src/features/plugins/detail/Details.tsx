/** What only an expert reads, such as the framework's own words: folded away until asked for. */
export function Details({ children }: { children: string }) {
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer text-sm text-muted hover:text-ink">Details</summary>
      <pre
        tabIndex={0}
        aria-label="Details"
        className="mt-1 max-h-64 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap text-ink"
      >
        {children}
      </pre>
    </details>
  );
}
