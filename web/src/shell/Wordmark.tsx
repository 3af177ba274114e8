/** The sign of the product: a hand raised, a flag that is taken. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" className="wordmark__ground" />
        <path d="M10 16.5l4.5 4.5L23 10.5" className="wordmark__stroke" />
        <circle cx="23.5" cy="22.5" r="2" className="wordmark__dot" />
      </svg>
      EnCharge
    </span>
  );
}
