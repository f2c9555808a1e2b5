import { encode } from 'uqr';

/** A square that a phone reads, drawn in black on white in either theme: some authenticators read no other. */
export function QrCode({ content, label }: { readonly content: string; readonly label: string }) {
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" data-testid="qr-code">
      <path className="qr-code__light" d={`M0 0h${size}v${size}h-${size}z`} /><path className="qr-code__dark" d={path} />
    </svg>
  );
}
