/** Three bars, the last one in the highlight: the sign of the product. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="7" fill="#0b6355" />
      <rect x="7" y="17" width="4.5" height="8" rx="1.2" fill="#fff" />
      <rect x="13.75" y="12" width="4.5" height="13" rx="1.2" fill="#fff" />
      <rect x="20.5" y="7" width="4.5" height="18" rx="1.2" fill="#f2b84b" />
    </svg>
  );
}
